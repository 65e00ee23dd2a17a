using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Web.Pages;

/// <summary><c>/items/{id}</c>: leads to the item in its story, wherever that is by now.</summary>
internal sealed class ItemPage(Composition monitor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) =>
        await monitor.Database.Stories.ItemAsync(new ItemId(id), cancellation) is { } item
            ? Redirect($"/stories/{item.Decision.Story.Value}#item-{id}")
            : PageMessage.NotThere($"There is no item {id}: it was never read, or has been purged.", "/stories", "All stories");
}
