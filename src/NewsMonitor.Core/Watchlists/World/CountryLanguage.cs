namespace NewsMonitor.Core.Watchlists.World;

/// <summary>Languages countries are known in, in the order of the file's columns.</summary>
internal enum CountryLanguage
{
    English,
    French,
    German,
    Spanish,
    Portuguese,
    Italian,
}
