using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.Web.Pages;

/// <summary><c>/stories</c>: the stories, newest first.</summary>
internal sealed class StoriesPage(StoriesReading reading) : PageModel
{
    public StoriesModel Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Shown = await reading.ReadAsync(StoriesQuery.Of(Request.Query), cancellation);
}
