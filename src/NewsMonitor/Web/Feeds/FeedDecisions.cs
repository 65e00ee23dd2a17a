using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsMonitor.CommandLine;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Jobs;
using NewsMonitor.Storage.Feeds;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Feeds;

/// <summary>Carries out what a person asks for on the feeds' pages.</summary>
/// <param name="monitor">Where the feeds are.</param>
/// <param name="time">The clock.</param>
/// <param name="keeper">Called so that what is due now is not left for the next tick.</param>
internal sealed class FeedDecisions(Composition monitor, TimeProvider time, TickKeeper keeper)
{
    public async Task<IActionResult> PollAsync(FeedId feed, CancellationToken cancellation)
    {
        var (page, now) = ($"/feeds/{feed.Value}", time.GetUtcNow());
        switch (await monitor.Database.AskedPolls.AskAsync(feed, cancellation))
        {
            case PollAnswer.Due:
                keeper.TickNow();
                return new SeeOther($"{page}?done=asked");
            case PollAnswer.Resting(var until):
                return Refused($"Its host asked to be left alone until {PageTime.Of(until, now)}. It is asked then, and not before.", page);
            case PollAnswer.JustPolled(var again):
                return Refused($"It was taken up to be polled a moment ago. It may be asked again from {again.UtcDateTime.ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)} on.", page);
            case PollAnswer.Disabled:
                return Refused("It is disabled, or configured no longer. What is polled stands in the configuration.", page);
            case PollAnswer.Gone:
                return Refused("Its publisher said that it is gone. Configure its new address; or disable it and enable it again, and it is asked anew.", page);
            default:
                return PageMessage.NotThere("There is no such feed.", FeedsQuery.Path, "All feeds");
        }
    }

    public async Task<IActionResult> PollFailingAsync(CancellationToken cancellation)
    {
        var count = await monitor.Database.AskedPolls.AskFailingAsync(cancellation);
        if (count > 0)
            keeper.TickNow();
        return new SeeOther(string.Create(CultureInfo.InvariantCulture, $"{(FeedsQuery.Path)}?state=failing&done=failing&count={count}"));
    }

    /// <summary>What was asked for, in words, from an address made above; null for any other.</summary>
    public static string? NoticeOf(IQueryCollection query)
    {
        _ = int.TryParse(query["count"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        return (query["done"].FirstOrDefault(), count) switch
        {
            ("asked", _) => "It is due now: polled as soon as its host has room for it. Reload this page to see what it brought.",
            ("failing", 0) => "None can be asked now: each is due already, was polled within the last minute, or its host asked for rest.",
            ("failing", _) => $"{Counted.Of(count, "failing feed is", "failing feeds are")} due now{(count == AskedPolls.MostFailing ? ", the most at once" : "")}; hosts that asked for rest are left alone.",
            _ => null,
        };
    }

    private static IActionResult Refused(string reason, string page) => PageMessage.Refused(StatusCodes.Status409Conflict, reason, page, "Back to the feed");
}
