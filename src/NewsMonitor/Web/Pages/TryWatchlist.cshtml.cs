using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Watchlists;

namespace NewsMonitor.Web.Pages;

/// <summary>
/// <c>/watchlists/{name}/try</c>: what a change would have sent. It changes nothing and so answers the form itself; but it costs work, so that
/// those who may only look cannot.
/// </summary>
[LargestForm(4 * 1024 * 1024)]
internal sealed class TryWatchlistPage(TryReading reading) : PageModel
{
    public TryModel Shown { get; private set; } = null!;

    public IActionResult OnGet(string name) => Answer(name, reading.Read(name, WebAccess.MayChange(HttpContext)));

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken cancellation) =>
        Answer(name, await reading.TryAsync(name, await Request.ReadFormAsync(cancellation), WebAccess.MayChange(HttpContext), cancellation));

    private IActionResult Answer(string name, TryModel? page)
    {
        if (page is null)
            return PageMessage.NotThere($"No watchlist “{name}” is configured.", WatchlistAddress.All, "All watchlists");
        Shown = page;
        return Page();
    }
}
