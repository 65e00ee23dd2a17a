namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>A silence and its end in words.</summary>
public static class SilenceNotice
{
    private const int MostFeeds = 10;

    /// <param name="since">The last match, or when the watchlist came into force.</param>
    /// <param name="everMatched">Which of the two.</param>
    /// <param name="diagnosis">Why.</param>
    /// <param name="nearMisses">Items of this time that came close, closest first.</param>
    /// <param name="now">When it is told.</param>
    public static MonitorNotice Of(DateTimeOffset since, bool everMatched, SilenceDiagnosis diagnosis, IReadOnlyList<NoticedItem> nearMisses, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(diagnosis);
        ArgumentNullException.ThrowIfNull(nearMisses);
        var broken = diagnosis.Broken.ToList();
        return new MonitorNotice(
            Headline(diagnosis, broken.Count),
            [
                $"No match for {Lengths.Of(now - since)}{(everMatched ? "" : ", since this watchlist came into force")}.",
                .. Explanation(diagnosis, broken.Count, nearMisses.Count),
            ])
        {
            Facts =
            [
                new("cause", "Cause") { Text = Word(diagnosis.Cause), Code = Code(diagnosis.Cause) },
                new("since", everMatched ? "Last match" : "In force since") { Moment = since },
                new("silence", "Silent for") { Length = now - since },
                new("feeds", "Feeds it reads") { Number = diagnosis.Feeds.Count },
                new("feedsBroken", "Of them broken") { Number = broken.Count },
                new("items", "Items they brought") { Number = diagnosis.Items },
            ],
            Lists =
            [
                .. broken.Count > 0 ? [new NoticeList("brokenFeeds", "Feeds that bring nothing", Lines(broken))] : Array.Empty<NoticeList>(),
                .. nearMisses.Count > 0 ? [new NoticeList("nearMisses", "What came close", [.. nearMisses.Select(miss => new NoticeLine(miss.Title, miss.Link, $"{miss.Source}: {miss.Note}"))])] : Array.Empty<NoticeList>(),
            ],
        };
    }

    /// <param name="silence">That is over.</param>
    /// <param name="at">When the match was seen that ended it.</param>
    /// <param name="match">That match; null when it is no more on record.</param>
    public static MonitorNotice Ended(StandingSilence silence, DateTimeOffset at, NoticedItem? match)
    {
        ArgumentNullException.ThrowIfNull(silence);
        return new MonitorNotice($"Matches again after {Lengths.Of(at - silence.Since)} of silence", ["The silence you were told of is over."])
        {
            Facts =
            [
                new("cause", "Cause it was told with") { Text = Word(silence.Cause), Code = Code(silence.Cause) },
                new("since", "Silent since") { Moment = silence.Since },
                new("until", "Until") { Moment = at },
                new("silence", "Silent for") { Length = at - silence.Since },
            ],
            Lists = match is null ? [] : [new("match", "What ended it", [new NoticeLine(match.Title, match.Link, match.Source)])],
        };
    }

    private static string Headline(SilenceDiagnosis diagnosis, int broken) => diagnosis.Cause switch
    {
        SilenceCause.NoFeeds => "Silence: it reads no feed",
        SilenceCause.FeedsFailing => $"Silence: {Of(broken, diagnosis.Feeds.Count)} failing",
        SilenceCause.NotFeeds => $"Silence: {Of(broken, diagnosis.Feeds.Count)} answering with pages that are no feeds",
        SilenceCause.PublishersQuiet => "Silence: its publishers have brought nothing new",
        _ => "Silence: news comes, and none of it matches",
    };

    private static IEnumerable<string> Explanation(SilenceDiagnosis diagnosis, int broken, int nearMisses)
    {
        yield return diagnosis.Cause switch
        {
            SilenceCause.NoFeeds => "No feed of the configuration has one of its tags: nothing can match.",
            SilenceCause.FeedsFailing => "Nothing these feeds report can reach you; they go on being asked.",
            SilenceCause.NotFeeds => "A captcha or a web page stands where the feed was: a person has to look, for asking again will not help.",
            SilenceCause.PublishersQuiet => "Its feeds answer, and show nothing that was not known.",
            _ => $"Its feeds work and brought {Lengths.Count(diagnosis.Items, "item")} in this time{(nearMisses > 0 ? "; these came closest." : "; none came close. If there should be news, the watchlist may not know its words.")}",
        };
        if (broken > 0 && diagnosis.Cause is SilenceCause.NoNews or SilenceCause.PublishersQuiet)
            yield return $"Besides, {Of(broken, diagnosis.Feeds.Count)} broken.";
    }

    private static string Of(int some, int all) => some == all
        ? all == 1 ? "its only feed is" : $"all its {all} feeds are"
        : $"{some} of its {all} feeds {(some == 1 ? "is" : "are")}";

    private static List<NoticeLine> Lines(List<ConcernedFeed> broken)
    {
        List<NoticeLine> lines = [.. broken.Take(MostFeeds).Select(feed => new NoticeLine(feed.Name, feed.Url, feed.Reason ?? "It was not asked yet."))];
        if (broken.Count > MostFeeds)
            lines.Add(new NoticeLine($"and {broken.Count - MostFeeds} more", null, null));
        return lines;
    }

    private static string Code(SilenceCause cause) => char.ToLowerInvariant(cause.ToString()[0]) + cause.ToString()[1..];

    /// <summary>"publishers quiet".</summary>
    public static string Word(SilenceCause cause) => cause switch
    {
        SilenceCause.NoFeeds => "no feeds",
        SilenceCause.FeedsFailing => "feeds failing",
        SilenceCause.NotFeeds => "not feeds",
        SilenceCause.PublishersQuiet => "publishers quiet",
        _ => "no news",
    };
}
