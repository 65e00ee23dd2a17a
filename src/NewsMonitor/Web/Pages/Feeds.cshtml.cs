using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Feeds;

namespace NewsMonitor.Web.Pages;

/// <summary><c>/feeds</c>: how the feeds stand, those with trouble first; to ask the failing ones now.</summary>
internal sealed class FeedsPage(FeedsReading reading, FeedDecisions decisions) : PageModel
{
    public FeedsModel Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Shown = await reading.ReadAsync(FeedsQuery.Of(Request.Query), FeedDecisions.NoticeOf(Request.Query), WebAccess.MayChange(HttpContext), cancellation);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => decisions.PollFailingAsync(cancellation);
}
