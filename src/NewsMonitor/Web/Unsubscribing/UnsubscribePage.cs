using System.Data.Common;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Subscriptions;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Unsubscribing;

/// <summary>
/// <c>/unsubscribe/{token}</c>, linked in every mail: the page asks, its form and mail programs (RFC 8058) post. Only a POST changes anything,
/// for links are opened by scanners too. The token is all the proof there is: mail programs send neither cookies nor an origin.
/// </summary>
internal static class UnsubscribePage
{
    private static readonly PageTemplate Template = new("unsubscribe.liquid", typeof(UnsubscribeModel));

    public static void MapUnsubscribePage(this WebApplication app, Composition monitor)
    {
        // Under the one path that the world reaches.
        app.MapGet(UnsubscribeAddress.Path + "/pages.css", PageAnswer.Style);
        app.MapGet(UnsubscribeAddress.Path + "/{token}", (string token, HttpContext context, CancellationToken cancellation) =>
            ExplainedAsync(context, async () => Show(context, await monitor.Database.Subscriptions.FindAsync(token, cancellation), done: false)));
        app.MapPost(UnsubscribeAddress.Path + "/{token}", (string token, HttpContext context, CancellationToken cancellation) => ExplainedAsync(context, async () =>
        {
            var begins = context.Request.HasFormContentType && (await context.Request.ReadFormAsync(cancellation))["subscribe"] == "again";
            await monitor.Database.Subscriptions.SetAsync(token, ended: !begins, cancellation);
            return Show(context, await monitor.Database.Subscriptions.FindAsync(token, cancellation), done: true);
        }));
    }

    private static IResult Show(HttpContext context, Subscription? subscription, bool done)
    {
        var status = subscription is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        var model = new UnsubscribeModel(
            subscription is not null, done, subscription?.EndedAt is not null, subscription?.Watchlist is { Length: > 0 } watchlist ? watchlist : null, subscription?.Recipient ?? "");
        return PageAnswer.Page(context, Template.Render(model), forms: true, status: status);
    }

    private static async Task<IResult> ExplainedAsync(HttpContext context, Func<Task<IResult>> page)
    {
        try
        {
            return await page();
        }
        catch (Exception exception) when (exception is StorageException or DbException)
        {
            // Not in its own words: this page is for the world.
            return PageAnswer.Page(context, Template.Render(new UnsubscribeModel(true, false, false, null, "") { IsAway = true }), status: StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <param name="IsKnown">Whether there is such a subscription.</param>
    /// <param name="Done">Whether this answers a form.</param>
    /// <param name="IsEnded">How it stands now.</param>
    /// <param name="Watchlist">Whose alerts; null for alerts about feeds.</param>
    /// <param name="Recipient">Whose mailbox.</param>
    private sealed record UnsubscribeModel(bool IsKnown, bool Done, bool IsEnded, string? Watchlist, string Recipient)
    {
        public bool IsAway { get; init; }
    }
}
