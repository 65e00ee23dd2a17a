namespace NewsMonitor.Core.Watchlists.World;

/// <summary>One way to write a country, its people or its capital.</summary>
/// <param name="Text">As it stands in running text.</param>
/// <param name="IsExact">An ordinary word too (turkey, polish): only <see cref="Spellings"/> count, case and accents included.</param>
public readonly record struct CountryForm(string Text, bool IsExact)
{
    /// <summary>As it stands, with a capital, and as headlines in capitals write it.</summary>
    public IEnumerable<string> Spellings => new[] { Text, Capitalised, Text.ToUpperInvariant() }.Distinct();

    internal string Capitalised => char.ToUpperInvariant(Text[0]) + Text[1..];
}
