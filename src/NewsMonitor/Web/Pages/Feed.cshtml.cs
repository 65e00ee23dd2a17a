using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Feeds;

namespace NewsMonitor.Web.Pages;

/// <summary><c>/feeds/{id}</c>: one feed, why it is asked when it is, and what it brought; to ask it now.</summary>
internal sealed class FeedPage(FeedReading reading, FeedDecisions decisions) : PageModel
{
    public FeedModel Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await reading.ReadAsync(new FeedId(id), FeedDecisions.NoticeOf(Request.Query), WebAccess.MayChange(HttpContext), cancellation) is not { } feed)
            return PageMessage.NotThere($"There is no feed {id}.", FeedsQuery.Path, "All feeds");
        Shown = feed;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation) => decisions.PollAsync(new FeedId(id), cancellation);
}
