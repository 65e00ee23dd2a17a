using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMonitor.Web.Watchlists;

namespace NewsMonitor.Web.Pages;

/// <summary><c>/watchlists/{name}</c>: one watchlist, what it matched and nearly matched, and which of its terms are loud.</summary>
internal sealed class WatchlistPage(WatchlistReading reading) : PageModel
{
    public WatchlistModel Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellation)
    {
        if (await reading.ReadAsync(name, cancellation) is not { } watchlist)
            return PageMessage.NotThere($"No watchlist “{name}” is configured.", WatchlistAddress.All, "All watchlists");
        Shown = watchlist;
        return Page();
    }
}
