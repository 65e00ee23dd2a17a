using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMonitor.Web.Watchlists;

namespace NewsMonitor.Web.Pages;

/// <summary><c>/watchlists</c>: how much each says, and what goes on.</summary>
internal sealed class WatchlistsPage(WatchlistsReading reading) : PageModel
{
    public WatchlistsModel Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Shown = await reading.ReadAsync(cancellation);
}
