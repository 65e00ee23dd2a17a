using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Configuration.Options;

/// <summary>What an analyst watches.</summary>
internal sealed class WatchlistSection : ConfigElement
{
    [Needed]
    public string? Name { get; set; }

    public string? Description { get; set; }

    /// <summary>Only items of feeds with one of these tags; empty: all.</summary>
    public List<string> FeedTags { get; set; } = [];

    /// <summary>Only items in one of these languages; empty: all.</summary>
    public List<string> Languages { get; set; } = [];

    public List<string> Terms { get; set; } = [];

    /// <summary>Must hold whatever the score.</summary>
    public string? Require { get; set; }

    public List<string> Exclude { get; set; } = [];

    public double MinScore { get; set; } = 1;

    public List<ExampleSection> MustMatch { get; set; } = [];

    public List<ExampleSection> MustNotMatch { get; set; } = [];

    public List<AlertSection> Alerts { get; set; } = [];

    public QuietHoursSection? QuietHours { get; set; }

    /// <summary>Above this many in an hour and on one channel the excess is folded into one summary.</summary>
    public int? MaxAlertsPerHour { get; set; }

    /// <summary>Whether a burst of matches is told as one.</summary>
    public bool Burst { get; set; } = true;

    /// <summary>Null: silence is never told.</summary>
    public TimeSpan? Silence { get; set; }
}

/// <summary>A text the watchlist must or must not match; a bare text is a title.</summary>
[ShortForm(nameof(Title))]
internal sealed class ExampleSection : ConfigElement
{
    public string? Title { get; set; }

    public string? Summary { get; set; }

    public string? Language { get; set; }
}

/// <summary>Which channel is told, when, and from which score on.</summary>
internal sealed class AlertSection : ConfigElement
{
    [Needed]
    public string? Channel { get; set; }

    public AlertTiming When { get; set; } = AlertTiming.Immediately;

    public double? MinScore { get; set; }

    /// <summary>Five fields; for digests.</summary>
    public string? Cron { get; set; }

    /// <summary>IANA name; null: UTC.</summary>
    public string? TimeZone { get; set; }
}

/// <summary>A daily span in which alerts are held and folded into one.</summary>
internal sealed class QuietHoursSection : ConfigElement
{
    public TimeOnly? From { get; set; }

    public TimeOnly? To { get; set; }

    public string? TimeZone { get; set; }

    /// <summary>From this score on an alert is sent all the same.</summary>
    public double? BreakThroughScore { get; set; }
}
