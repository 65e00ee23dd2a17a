namespace NewsMonitor.Web.Stories;

/// <summary>What the list of stories shows. Texts and times as they are to be read.</summary>
internal sealed record StoriesModel
{
    public required IReadOnlyList<StoryFilterLink> Filters { get; init; }

    /// <summary>What the form for a span keeps of the address; null: all stories.</summary>
    public required StoryField? Kept { get; init; }

    /// <summary>The first day; null: none is asked for.</summary>
    public required string? Since { get; init; }

    /// <summary>The last day.</summary>
    public required string? Until { get; init; }

    /// <summary>The same stories whenever; null when no span is asked for.</summary>
    public required string? Whenever { get; init; }

    public required IReadOnlyList<StoryLine> Stories { get; init; }

    /// <summary>Back to the newest; null on the first page.</summary>
    public required string? Newest { get; init; }

    /// <summary>The next page; null on the last.</summary>
    public required string? Older { get; init; }
}

/// <param name="Name">Of the field.</param>
/// <param name="Value">What it says.</param>
internal sealed record StoryField(string Name, string Value);

/// <param name="Label">What it shows.</param>
/// <param name="Address">Where.</param>
/// <param name="Current">Whether it is the one that is shown.</param>
internal sealed record StoryFilterLink(string Label, string Address, bool Current);

/// <param name="Id">The story's number.</param>
/// <param name="Title">Of its first item.</param>
/// <param name="Newest">When its latest item was first seen.</param>
/// <param name="Items">How many.</param>
/// <param name="Voices">Independent sources and copies, in words.</param>
/// <param name="Watchlists">Those that matched in it.</param>
internal sealed record StoryLine(long Id, string Title, string Newest, int Items, string Voices, IReadOnlyList<string> Watchlists);
