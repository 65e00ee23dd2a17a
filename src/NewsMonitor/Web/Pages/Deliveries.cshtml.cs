using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Deliveries;

namespace NewsMonitor.Web.Pages;

/// <summary><c>/deliveries</c>: what waits, what was given up and why, which channels are stopped; and to send it again.</summary>
internal sealed class DeliveriesPage(DeliveriesReading reading, DeliveryDecisions decisions) : PageModel
{
    public DeliveriesModel Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Shown = await reading.ReadAsync(DeliveryDecisions.NoticeOf(Request.Query), WebAccess.MayChange(HttpContext), cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await decisions.DecideAsync(await Request.ReadFormAsync(cancellation), cancellation);
}
