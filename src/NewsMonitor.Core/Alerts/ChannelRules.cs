using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Alerts;

/// <summary>
/// A channel may stand in several rules of a watchlist, say immediately from ten points on and a digest of all the rest: of those whose score an item
/// reaches, the soonest tells it. The channel is the same one for all of them: it is told of a story once.
/// </summary>
internal static class ChannelRules
{
    /// <param name="rules">Of one channel, at least one.</param>
    /// <param name="score">The match's points.</param>
    /// <param name="telling">As what it is to be told.</param>
    /// <param name="told">What the channel knows of the story.</param>
    /// <param name="now">The poll's time.</param>
    public static AlertRule Choose(IReadOnlyList<AlertRule> rules, double score, Telling telling, ToldStory told, DateTimeOffset now)
    {
        if (rules is [var only])
            return only;
        // Who was told at once is corrected at once, whatever the score of what it says now.
        var reached = rules.Where(rule => !(score < rule.MinScore) || (telling == Telling.Correction && told.WasToldAtOnce)).ToList();
        return reached.Count > 0 ? reached.MinBy(rule => Due(rule, now))! : rules.MinBy(rule => rule.MinScore ?? double.NegativeInfinity)!;
    }

    private static DateTimeOffset Due(AlertRule rule, DateTimeOffset now) => rule.When == AlertTiming.Immediately ? now : AlertDecider.NextDigest(rule, now);
}
