using Microsoft.AspNetCore.Mvc;
using NewsMonitor.Storage.Subscriptions;

namespace NewsMonitor.Web.Pages;

/// <summary>
/// <c>/unsubscribe/{token}</c>, linked in every mail: the page asks, its form and mail programs (RFC 8058) post. Only a POST changes anything,
/// for links are opened by scanners too. The token is all the proof there is: mail programs send neither cookies nor an origin.
/// </summary>
internal sealed class UnsubscribePage(Composition monitor) : PublicPage
{
    /// <summary>Null: there is none of that token.</summary>
    public Subscription? Subscription { get; private set; }

    /// <summary>Whether this answers a form.</summary>
    public bool Done { get; private set; }

    /// <summary>Whose alerts; null for alerts about feeds.</summary>
    public string? Watchlist => Subscription?.Watchlist is { Length: > 0 } watchlist ? watchlist : null;

    public Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation) => ShowAsync(token, cancellation);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        Done = true;
        var begins = (await FormAsync(cancellation))["subscribe"] == "again";
        return await ShowAsync(token, cancellation, () => monitor.Database.Subscriptions.SetAsync(token, ended: !begins, cancellation));
    }

    private Task<IActionResult> ShowAsync(string token, CancellationToken cancellation, Func<Task>? first = null) => ShowAsync(async () =>
    {
        await (first?.Invoke() ?? Task.CompletedTask);
        Subscription = await monitor.Database.Subscriptions.FindAsync(token, cancellation);
        return Subscription is not null;
    });
}
