using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Configuration.Options;

/// <summary>What an analyst watches.</summary>
internal sealed class WatchlistSection : ConfigElement
{
    /// <summary>What alerts, logs and metrics call it. What was told hangs on the name.</summary>
    [Needed]
    public string? Name { get; set; }

    /// <summary>For people: what it is for.</summary>
    public string? Description { get; set; }

    /// <summary>Only items of feeds with one of these tags; empty: all.</summary>
    public List<string> FeedTags { get; set; } = [];

    /// <summary>Only items in one of these languages (two letters); empty: all.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>Scored expressions: those that match add up to the score, once each, and twice when found in the title.</summary>
    [Query]
    public List<string> Terms { get; set; } = [];

    /// <summary>Must hold whatever the score.</summary>
    [Query]
    public string? Require { get; set; }

    /// <summary>None of these may hold.</summary>
    [Query]
    public List<string> Exclude { get; set; } = [];

    /// <summary>The score from which on an item matches. 1: any one term.</summary>
    public double MinScore { get; set; } = 1;

    /// <summary>Texts it must match: a watchlist that does not is refused.</summary>
    public List<ExampleSection> MustMatch { get; set; } = [];

    /// <summary>Texts it must not match: a watchlist that does is refused.</summary>
    public List<ExampleSection> MustNotMatch { get; set; } = [];

    /// <summary>Which channels are told, and when. Empty: matches are recorded, and nobody is told.</summary>
    public List<AlertSection> Alerts { get; set; } = [];

    /// <summary>A daily span in which alerts are held and folded into one. Null: none.</summary>
    public QuietHoursSection? QuietHours { get; set; }

    /// <summary>Above this many in an hour and on one channel the excess is folded into one summary; follow-ups and corrections count. Null: no limit.</summary>
    public int? MaxAlertsPerHour { get; set; }

    /// <summary>What is new about a story that was told makes at most one follow-up alert in this time, the first at once; what comes sooner waits for the next one.</summary>
    public TimeSpan FollowUpEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Whether it is told, once, when far more is reported than is usual at that hour of the week, and its feeds are asked more often until that is over.</summary>
    public bool Burst { get; set; } = true;

    /// <summary>After this long without a match it is told that there is none, and why: feeds that fail, pages that are no feeds, quiet publishers, or no news. Null: never.</summary>
    public TimeSpan? Silence { get; set; }
}

/// <summary>A text the watchlist must or must not match; a bare text is a title.</summary>
[ShortForm(nameof(Title))]
internal sealed class ExampleSection : ConfigElement
{
    /// <summary>The headline.</summary>
    public string? Title { get; set; }

    /// <summary>What stands below it.</summary>
    public string? Summary { get; set; }

    /// <summary>Two letters. Null: unknown.</summary>
    public string? Language { get; set; }
}

/// <summary>Which channel is told, when, and from which score on.</summary>
internal sealed class AlertSection : ConfigElement
{
    /// <summary>Its name under <c>Channels</c>.</summary>
    [Needed]
    public string? Channel { get; set; }

    /// <summary>At once, or gathered until <c>Cron</c> says so.</summary>
    public AlertTiming When { get; set; } = AlertTiming.Immediately;

    /// <summary>This channel is told from this score on. Null: of every match.</summary>
    public double? MinScore { get; set; }

    /// <summary>For digests: minute, hour, day, month, weekday; <c>0 7 * * *</c> is every day at 7.</summary>
    public string? Cron { get; set; }

    /// <summary>What <c>Cron</c> counts in, such as Africa/Bamako. Null: UTC.</summary>
    public string? TimeZone { get; set; }
}

/// <summary>A daily span in which alerts are held and folded into one.</summary>
internal sealed class QuietHoursSection : ConfigElement
{
    /// <summary>When it begins.</summary>
    public TimeOnly? From { get; set; }

    /// <summary>When it ends, on the next day when that is earlier.</summary>
    public TimeOnly? To { get; set; }

    /// <summary>What the hours count in, such as Africa/Bamako. Null: UTC.</summary>
    public string? TimeZone { get; set; }

    /// <summary>From this score on an alert is sent all the same.</summary>
    public double? BreakThroughScore { get; set; }
}
