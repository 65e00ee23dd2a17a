namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>A burst in words.</summary>
public static class BurstNotice
{
    /// <param name="reading">What it was found by.</param>
    /// <param name="stories">By how many reports, the one with most first.</param>
    /// <param name="sources">How many publishers reported.</param>
    /// <param name="feeds">How many feeds are asked more often meanwhile.</param>
    /// <param name="now">When it was found.</param>
    public static MonitorNotice Of(BurstReading reading, IReadOnlyList<NoticedItem> stories, int sources, int feeds, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(stories);
        var window = reading.WindowHours == 1 ? "an hour" : Lengths.Count(reading.WindowHours, "hour");
        return new MonitorNotice(
            $"{reading.Reports} reports in {window}, where {Lengths.Usual(reading.Usual)} would be usual",
            [
                "Each publisher counts once a story, and copies of one text not at all. Its stories are told as always; of this burst you hear once.",
                .. feeds > 0 ? [$"{(feeds == 1 ? "The feed that brings" : $"The {feeds} feeds that bring")} this news {(feeds == 1 ? "is" : "are")} asked more often until it calms down."] : Array.Empty<string>(),
            ])
        {
            Facts =
            [
                new("from", "From") { Moment = now.AddHours(-reading.WindowHours) },
                new("to", "To") { Moment = now },
                new("reports", "Reports") { Number = reading.Reports },
                new("usual", "Usual at this hour of this weekday") { Number = Math.Round(reading.Usual, 2) },
                new("sigma", "How unusual (sigma)") { Number = Math.Round(reading.Sigma, 1) },
                new("sources", "Publishers") { Number = sources },
            ],
            Lists = stories.Count == 0 ? [] :
            [
                new("stories", "What it is about", [.. stories.Select(story => new NoticeLine(
                    story.Title, story.Link, story.Reports > 1 ? $"{Lengths.Count(story.Reports, "report")}, the latest from {story.Source}" : story.Source))]),
            ],
        };
    }
}
