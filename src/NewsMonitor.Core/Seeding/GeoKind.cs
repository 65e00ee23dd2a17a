namespace NewsMonitor.Core.Seeding;

/// <summary>How a place known beforehand is written.</summary>
internal enum GeoKind
{
    Country,
    Demonym,
    Capital,
    Region,
}
