namespace NewsMonitor.Core.Watchlists.World;

/// <summary>A country as the press writes it in English, French, German, Spanish, Portuguese and Italian.</summary>
/// <param name="Code">ISO 3166-1 alpha-2; XK for Kosovo.</param>
/// <param name="Name">Its common English name.</param>
/// <param name="Names">In all languages, the English ones first; without what is said of its people.</param>
/// <param name="Demonyms">What its people and things are called, inflected.</param>
/// <param name="Capitals">Its capital's names.</param>
/// <param name="NotThis">Longer names that hold one of the forms and mean something else, such as Niger Delta.</param>
public sealed record Country(
    string Code, string Name, IReadOnlyList<CountryForm> Names, IReadOnlyList<CountryForm> Demonyms, IReadOnlyList<CountryForm> Capitals, IReadOnlyList<string> NotThis)
{
    /// <summary>Names and demonyms; the capital stands for the country only where asked.</summary>
    public IEnumerable<CountryForm> Forms => Names.Concat(Demonyms);
}
