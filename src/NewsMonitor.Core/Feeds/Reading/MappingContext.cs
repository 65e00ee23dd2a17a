namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>What every mapper needs: the links' base and the limits; and the notes it leaves.</summary>
internal sealed record MappingContext(LinkResolver Links, FeedLimits Limits, ICollection<string> Repairs)
{
    public string? Title(string? title) => Cut(title, Limits.TitleCharacters, "cut an overlong title");

    public string? Text(string? text) => Cut(text, Limits.TextCharacters, "cut an overlong text");

    private string? Cut(string? text, int most, string note)
    {
        if (text is null || text.Length <= most) return text;
        if (!Repairs.Contains(note)) Repairs.Add(note);
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
