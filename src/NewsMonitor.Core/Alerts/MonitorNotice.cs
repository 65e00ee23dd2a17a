namespace NewsMonitor.Core.Alerts;

/// <summary>What an alert tells that is no story: in words for people, as data for programs. Texts of feeds in it are as they came: whoever shows them encodes them.</summary>
/// <param name="Headline">One line.</param>
/// <param name="Sentences">What it means and what is done about it; may be none.</param>
public sealed record MonitorNotice(string Headline, IReadOnlyList<string> Sentences)
{
    public IReadOnlyList<NoticeFact> Facts { get; init; } = [];

    public IReadOnlyList<NoticeList> Lists { get; init; } = [];
}

/// <summary>One thing that is known: a text, a number, a moment or a length of time, of which one is there.</summary>
/// <param name="Key">For programs, camel case: a property of a webhook's <c>data</c>.</param>
/// <param name="Label">For people.</param>
public sealed record NoticeFact(string Key, string Label)
{
    public string? Text { get; init; }

    /// <summary>For programs, where that is not the text; stable.</summary>
    public string? Code { get; init; }

    public double? Number { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? Moment { get; init; }

    /// <summary>For programs in seconds.</summary>
    public TimeSpan? Length { get; init; }
}

/// <summary>Several things of one kind.</summary>
/// <param name="Key">As a fact's.</param>
/// <param name="Label">For people.</param>
/// <param name="Lines">At least one.</param>
public sealed record NoticeList(string Key, string Label, IReadOnlyList<NoticeLine> Lines);

/// <param name="Title">An item's, or a feed's name.</param>
/// <param name="Link">Where it is; null when that is not known.</param>
/// <param name="Detail">More about it; null when there is no more.</param>
public sealed record NoticeLine(string Title, string? Link, string? Detail);
