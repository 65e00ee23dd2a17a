using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMonitor.Web.Overview;

namespace NewsMonitor.Web.Pages;

/// <summary><c>/</c>: is it healthy, what is happening, what did we miss.</summary>
internal sealed class OverviewPage(OverviewReading reading) : PageModel
{
    public OverviewModel Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Shown = await reading.ReadAsync(cancellation);
}
