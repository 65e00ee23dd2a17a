namespace NewsMonitor.Core.Seeding;

/// <summary>A country or region as it stands at one place of an article.</summary>
/// <param name="Word">Index of its first word.</param>
/// <param name="Text">As written there.</param>
/// <param name="Hit">What it is.</param>
internal sealed record GeoMention(int Word, string Text, GeoHit Hit);
