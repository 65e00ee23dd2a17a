using NewsMonitor.CommandLine;
using NewsMonitor.Core.Alerts.Watching;

namespace NewsMonitor.Web.Overview;

/// <summary>Is it healthy, in words.</summary>
/// <param name="Verdict">The worst of the concerns.</param>
/// <param name="Headline">In one sentence.</param>
/// <param name="Concerns">The worst first; none when all is well.</param>
internal sealed record Standing(Verdict Verdict, string Headline, IReadOnlyList<Concern> Concerns)
{
    /// <summary>Feeds fail now and then: a tenth of them is news, and a single one among few.</summary>
    private const double ManyFailing = 0.1;

    /// <summary>A delivery that has been due for longer is not on its way any more.</summary>
    private static readonly TimeSpan DueTooLong = TimeSpan.FromMinutes(5);

    public static Standing Of(StandingFacts facts)
    {
        var concerns = Found(facts).OrderByDescending(concern => concern.Verdict).ToList();
        var verdict = concerns.Count == 0 ? Verdict.Well : concerns[0].Verdict;
        return new Standing(verdict, Sentence(verdict, concerns, facts), concerns);
    }

    private static string Sentence(Verdict verdict, List<Concern> concerns, StandingFacts facts) => verdict switch
    {
        Verdict.Well when facts.Feeds == 0 => "All is well, but no feed is configured: nothing is read.",
        Verdict.Well => $"All is well. {Counted.Of(facts.Feeds, "feed")} {(facts.Feeds == 1 ? "is" : "are")} read, and nothing waits that should have gone.",
        Verdict.Minor or Verdict.Odd => $"It works, and {Counted.Of(concerns.Count, "thing")} {(concerns.Count == 1 ? "wants" : "want")} a look.",
        _ => "Something is wrong.",
    };

    private static IEnumerable<Concern> Found(StandingFacts facts)
    {
        if (facts.DatabaseTrouble is { } trouble)
            yield return new Concern(Verdict.Wrong, $"The database is in trouble: {trouble}");
        if (facts.SinceTick is { } idle)
            yield return new Concern(Verdict.Wrong, $"Nothing has been looked for in {idle}: the jobs stand still.", "/hangfire", "Jobs");
        if (facts.ScheduleComplaints.Count > 0)
            yield return new Concern(Verdict.Wrong, $"The schedule of the jobs is not whole: {string.Join("; ", facts.ScheduleComplaints)}.", "/hangfire/recurring", "The schedule");
        if (facts.IsConfigurationRefused)
            yield return new Concern(Verdict.Wrong, "The configuration that was saved last is wrong; the one before stays in force.", "#configuration", "Configuration");
        if (facts.Stopped > 0)
            yield return new Concern(Verdict.Wrong, $"{Counted.Of(facts.Stopped, "channel")} {(facts.Stopped == 1 ? "is" : "are")} stopped: the receiver wants nothing more.", "/deliveries", "Deliveries");
        if (facts.OldestDue > DueTooLong)
            yield return new Concern(Verdict.Wrong, $"Alerts are late: the oldest has been due for {Lengths.Of(facts.OldestDue)}.", "/deliveries", "Deliveries");
        if (facts.Failing > 0)
            yield return new Concern(
                facts.Failing >= facts.Feeds * 0.5 ? Verdict.Wrong : facts.Failing > Math.Max(1, facts.Feeds * ManyFailing) ? Verdict.Odd : Verdict.Minor,
                $"{facts.Failing} of {Counted.Of(facts.Feeds, "feed")} {(facts.Failing == 1 ? "fails" : "fail")}.", "/feeds?state=failing", "Failing feeds");
        if (facts.Gone > 0)
            yield return new Concern(Verdict.Minor, $"{Counted.Of(facts.Gone, "feed")} {(facts.Gone == 1 ? "is" : "are")} gone: the publisher says so, and it is asked no more.", "/feeds?state=gone", "Gone feeds");
        if (facts.Dead > 0)
            yield return new Concern(Verdict.Odd, $"{Counted.Of(facts.Dead, "delivery", "deliveries")} {(facts.Dead == 1 ? "was" : "were")} given up and can be sent again.", "/deliveries", "Deliveries");
        if (facts.BlindSpots > 0)
            yield return new Concern(Verdict.Odd, $"Items may have been missed: {Counted.Of(facts.BlindSpots, "blind spot")} in a day.", "#blind-spots", "Blind spots");
    }
}

/// <summary>From best to worst.</summary>
internal enum Verdict
{
    Well,

    /// <summary>Worth a line, and no one's evening.</summary>
    Minor,

    Odd,

    Wrong,
}

/// <param name="Verdict">How bad it is.</param>
/// <param name="Words">One sentence.</param>
/// <param name="Address">Where there is more about it; null: nowhere.</param>
/// <param name="Link">What is there; null with the address.</param>
internal sealed record Concern(Verdict Verdict, string Words, string? Address = null, string? Link = null);
