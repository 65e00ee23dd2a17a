using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Fetching.Schedule;

/// <summary>
/// What a poll makes of a feed's state: validators, failures, and when it is asked again. Policy: trust grows only from a body that
/// was a feed; failures climb a ladder and are never final; 410 is final once it is said twice; who asks for time gets it.
/// </summary>
public static class PollSchedule
{
    private const int SightingsThatConfirm = 2;

    /// <summary>
    /// What to ask by. Nothing after a body that was no feed: the server would answer 304 to the validators of the last good one for
    /// ever, and the failure could never clear.
    /// </summary>
    public static (string? ETag, string? LastModified) ValidatorsToSend(FeedState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.NotAFeed ? (null, null) : (state.ETag, state.LastModified);
    }

    /// <summary>The state after a poll.</summary>
    /// <param name="feed">As configured.</param>
    /// <param name="state">Before the poll.</param>
    /// <param name="result">What asking came to.</param>
    /// <param name="parsed">What reading the bytes came to; needed with <see cref="FetchResult.Fetched"/>, ignored otherwise.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="now">UTC, after the poll.</param>
    /// <param name="jitter">A random sample from [0, 1).</param>
    /// <param name="blindSpot">What the poll uncovered to have been missed; null: nothing.</param>
    /// <param name="hurried">Whether a burst goes on in what it brings: see <see cref="BurstPace"/>.</param>
    public static FeedState Next(
        Feed feed, FeedState state, FetchResult result, FeedParseResult? parsed, PollingOptions options, DateTimeOffset now, double jitter,
        BlindSpot? blindSpot = null, bool hurried = false)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);

        if (result is FetchResult.HostResting resting)
            return state with { NextCheckAt = FailureWait.AfterRest(resting.Until, now, jitter) }; // not polled, so neither a failure nor a success

        var next = result switch
        {
            FetchResult.Fetched fetched => parsed switch
            {
                FeedParseResult.Feed read => AfterFeed(feed, MissedItems.Learn(state, blindSpot, options, now), fetched, read.Document, options, now, jitter),
                FeedParseResult.NotAFeed not => AfterFailure(state with { NotAFeed = true }, not.Reason, null, now, jitter),
                _ => throw new ArgumentException("A fetched body must have been parsed.", nameof(parsed)),
            },
            FetchResult.NotModified notModified => AfterNotModified(feed, state, notModified, options, now, jitter),
            FetchResult.Gone => AfterGone(feed, state, result.Sentence, options, now, jitter),
            _ => AfterFailure(state, result.Sentence, result.Rest?.Until, now, jitter),
        };
        var polled = next with { LastPolledAt = now };
        return hurried ? BurstPace.Hurry(polled, now) : polled;
    }

    private static FeedState AfterFeed(
        Feed feed, FeedState state, FetchResult.Fetched fetched, FeedDocument document, PollingOptions options, DateTimeOffset now,
        double jitter)
    {
        var read = MovedFeed.Sighted(Recovered(state), fetched.MovedTo, now) with
        {
            ETag = fetched.ETag,
            LastModified = fetched.LastModified,
            Hints = document.Hints,
            Title = document.Title ?? state.Title,
            BaselineDone = true,
            NotAFeed = false,
            LastSuccessAt = now,
            ItemsShown = document.Entries.Count,
            Rhythm = FeedRhythm.Of(document.Entries.Select(entry => entry.Published).OfType<DateTimeOffset>(), now),
        };
        return Scheduled(feed, read, fetched.FreshFor, options, now, jitter);
    }

    private static FeedState AfterNotModified(
        Feed feed, FeedState state, FetchResult.NotModified answer, PollingOptions options, DateTimeOffset now, double jitter)
    {
        var same = state with
        {
            ETag = answer.ETag ?? state.ETag,
            LastModified = answer.LastModified ?? state.LastModified,
            GoneSightings = 0,
        };
        if (state.NotAFeed)
            return same with { NextCheckAt = FailureWait.AfterRung(state.FailureLevel, now, jitter) };

        // It ends an outage, for the server answers; it clears no failure, for only a body proves that there is a feed.
        var recovered = MovedFeed.Sighted(MissedItems.Learn(same, null, options, now), answer.MovedTo, now) with
        {
            LastSuccessAt = state.FailureLevel == 0 ? now : state.LastSuccessAt,
            FailingSince = null,
        };
        return Scheduled(feed, recovered, answer.FreshFor, options, now, jitter);
    }

    private static FeedState AfterGone(
        Feed feed, FeedState state, string sentence, PollingOptions options, DateTimeOffset now, double jitter)
    {
        var sightings = state.GoneSightings + 1;
        var gone = sightings >= SightingsThatConfirm;
        var notice = gone
            ? $"{sentence} It said so twice, so the feed is polled no more; configure its new address, or remove it."
            : $"{sentence} It is asked once more before it is given up.";
        return AfterFailure(state, notice, null, now, jitter) with
        {
            GoneSightings = sightings,
            Gone = gone,
            // Not the first rung: a minute later it would be the same slip.
            NextCheckAt = NextPoll(feed, state, null, options, now, jitter),
        };
    }

    private static FeedState AfterFailure(FeedState state, string reason, DateTimeOffset? retryAt, DateTimeOffset now, double jitter)
    {
        var failed = MovedFeed.Failed(state with
        {
            FailureLevel = FailureLadder.Up(state.FailureLevel),
            LastError = reason,
            MayBeAskedAt = null,
            FailingSince = state.FailingSince ?? now,
        }, now);
        return failed with { NextCheckAt = FailureWait.Next(failed, retryAt, now, jitter) };
    }

    /// <summary>A feed ends the outage at once, but only one rung of what it climbed.</summary>
    private static FeedState Recovered(FeedState state)
    {
        var level = FailureLadder.Down(state.FailureLevel);
        return state with { FailureLevel = level, LastError = level == 0 ? null : state.LastError, FailingSince = null, GoneSightings = 0 };
    }

    private static FeedState Scheduled(
        Feed feed, FeedState state, TimeSpan? freshFor, PollingOptions options, DateTimeOffset now, double jitter) => state with
        {
            NextCheckAt = NextPoll(feed, state, freshFor, options, now, jitter),
            MayBeAskedAt = PollInterval.Next(TimeSpan.Zero, freshFor, state.Hints, options, now, jitter),
        };

    private static DateTimeOffset NextPoll(
        Feed feed, FeedState state, TimeSpan? freshFor, PollingOptions options, DateTimeOffset now, double jitter) =>
        PollInterval.Next(feed.Interval ?? AdaptiveInterval.Of(state, options, now), freshFor, state.Hints, options, now, jitter);
}
