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
    public static FeedState Next(
        Feed feed, FeedState state, FetchResult result, FeedParseResult? parsed, PollingOptions options, DateTimeOffset now, double jitter)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);

        if (result is FetchResult.HostResting resting)
            return state with { NextCheckAt = AfterRest(resting.Until, now, jitter) }; // not polled, so neither a failure nor a success

        var polled = state with { LastPolledAt = now };
        return result switch
        {
            FetchResult.Fetched fetched => parsed switch
            {
                FeedParseResult.Feed read => AfterFeed(feed, polled, fetched, read.Document, options, now, jitter),
                FeedParseResult.NotAFeed not => AfterFailure(polled with { NotAFeed = true }, not.Reason, null, now, jitter),
                _ => throw new ArgumentException("A fetched body must have been parsed.", nameof(parsed)),
            },
            FetchResult.NotModified notModified => AfterNotModified(feed, polled, notModified, options, now, jitter),
            FetchResult.Gone => AfterGone(feed, polled, result.Sentence, options, now, jitter),
            _ => AfterFailure(polled, result.Sentence, result.Rest?.Until, now, jitter),
        };
    }

    private static FeedState AfterFeed(
        Feed feed, FeedState state, FetchResult.Fetched fetched, FeedDocument document, PollingOptions options, DateTimeOffset now,
        double jitter) =>
        StepDown(state) with
        {
            ETag = fetched.ETag,
            LastModified = fetched.LastModified,
            Hints = document.Hints,
            Title = document.Title ?? state.Title,
            BaselineDone = true,
            NotAFeed = false,
            GoneSightings = 0,
            LastSuccessAt = now,
            NextCheckAt = PollInterval.Next(feed.Interval, fetched.FreshFor, document.Hints, options, now, jitter),
        };

    private static FeedState AfterNotModified(
        Feed feed, FeedState state, FetchResult.NotModified answer, PollingOptions options, DateTimeOffset now, double jitter)
    {
        var next = state with
        {
            ETag = answer.ETag ?? state.ETag,
            LastModified = answer.LastModified ?? state.LastModified,
            GoneSightings = 0,
        };
        if (state.NotAFeed)
            return next with { NextCheckAt = AfterRung(state.FailureLevel, now, jitter) };

        return StepDown(next) with
        {
            LastSuccessAt = state.FailureLevel == 0 ? now : state.LastSuccessAt,
            NextCheckAt = PollInterval.Next(feed.Interval, answer.FreshFor, state.Hints, options, now, jitter),
        };
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
            NextCheckAt = PollInterval.Next(feed.Interval, null, state.Hints, options, now, jitter),
        };
    }

    private static FeedState AfterFailure(FeedState state, string reason, DateTimeOffset? retryAt, DateTimeOffset now, double jitter)
    {
        var level = FailureLadder.Up(state.FailureLevel);
        var rung = AfterRung(level, now, jitter);
        var asked = retryAt is { } until ? AfterRest(until, now, jitter) : now;
        return state with { FailureLevel = level, LastError = reason, NextCheckAt = rung > asked ? rung : asked };
    }

    private static FeedState StepDown(FeedState state)
    {
        var level = FailureLadder.Down(state.FailureLevel);
        return state with { FailureLevel = level, LastError = level == 0 ? null : state.LastError };
    }

    private static DateTimeOffset AfterRung(int level, DateTimeOffset now, double jitter) =>
        now + Jitter.Stretch(FailureLadder.Wait(level), jitter, FailureLadder.Wait(FailureLadder.Top));

    private static DateTimeOffset AfterRest(DateTimeOffset until, DateTimeOffset now, double jitter)
    {
        var wait = until > now ? until - now : TimeSpan.Zero;
        return now + Jitter.Stretch(wait, jitter, TimeSpan.MaxValue);
    }
}
