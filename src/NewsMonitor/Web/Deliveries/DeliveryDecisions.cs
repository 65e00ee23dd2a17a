using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsMonitor.CommandLine;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Deliveries;

/// <summary>Carries out what a person decides on <c>/deliveries</c>.</summary>
internal sealed class DeliveryDecisions(Composition monitor)
{
    public async Task<IActionResult> DecideAsync(IFormCollection form, CancellationToken cancellation)
    {
        var (done, count) = await CarryOutAsync(form, cancellation);
        if (done is null)
            return PageMessage.Refused(
                StatusCodes.Status409Conflict, "It is not so any more: somebody else was quicker, or the deliveries were sent again.", "/deliveries", "Back to the deliveries");
        monitor.Bell.Ring();
        return new SeeOther(string.Create(CultureInfo.InvariantCulture, $"/deliveries?done={done}&count={count}"));
    }

    /// <summary>What was decided, in words, from an address that <see cref="DecideAsync"/> made; null for any other.</summary>
    public static string? NoticeOf(IQueryCollection query)
    {
        if (!int.TryParse(query["count"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;
        return query["done"].FirstOrDefault() switch
        {
            "replayed" => $"{Counted.Of(count, "delivery", "deliveries")} will be sent again.",
            "resumed" => "The channel goes on: what waited for it is sent now.",
            "subscribed" => "Mail goes there again, from the next alert on.",
            _ => null,
        };
    }

    private async Task<(string? Done, int Count)> CarryOutAsync(IFormCollection form, CancellationToken cancellation)
    {
        var (database, expiry, channel) = (monitor.Database, monitor.Settings.Options.Delivery.Expiry, form["channel"].ToString());
        switch (form["decision"].ToString())
        {
            case "resume":
                return (await database.StoppedChannels.ResumeAsync(channel, expiry, cancellation) ? "resumed" : null, 1);
            case "subscribe":
                return (await database.Subscriptions.SetAsync(form["token"].ToString(), ended: false, cancellation) ? "subscribed" : null, 1);
            case "replay-group":
                return Replayed(await database.Deliveries.ReplayAsync(
                    await database.DeadLetters.OfAsync(channel, form["reason"].ToString(), cancellation), expiry, cancellation));
            case "replay" when Guid.TryParse(form["id"], out var id):
                return Replayed(await database.Deliveries.ReplayAsync([new DeliveryId(id)], expiry, cancellation));
            default:
                return (null, 0);
        }
    }

    private static (string? Done, int Count) Replayed(int count) => (count > 0 ? "replayed" : null, count);
}
