using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMonitor.Core.Stories;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.Web.Pages;

/// <summary><c>/stories/{id}</c>: one story, why each item is in it, and what was told of it; to agree or disagree with.</summary>
internal sealed class StoryPage(Composition monitor, StoryReading reading, StoryDecisions decisions) : PageModel
{
    public StoryModel Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        _ = int.TryParse(Request.Query["from"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var from);
        if (await reading.ReadAsync(new StoryId(id), from, StoryDecisions.NoticeOf(Request.Query), WebAccess.MayChange(HttpContext), cancellation) is { } story)
        {
            Shown = story;
            return Page();
        }

        return await monitor.Database.Stories.FollowAsync(new StoryId(id), cancellation) is { } now
            ? Redirect($"/stories/{now.Value}")
            : PageMessage.NotThere($"There is no story {id}: there never was, or it has been purged.", "/stories", "All stories");
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation) =>
        await decisions.DecideAsync(new StoryId(id), await Request.ReadFormAsync(cancellation), cancellation);
}
