using Microsoft.AspNetCore.Mvc;
using NewsMonitor.Storage.Feedback;

namespace NewsMonitor.Web.Pages;

/// <summary>
/// <c>/feedback/{token}?mark=useful|noise</c>, linked for every story of a mail: the page says what is marked, its buttons post. Only a POST changes
/// anything, for links are opened by scanners too.
/// </summary>
internal sealed class FeedbackPage(Composition monitor) : PublicPage
{
    /// <summary>Null: no mail carries that token.</summary>
    public MarkedStory? Story { get; private set; }

    /// <summary>What the link that was followed stands for; null: neither.</summary>
    public Mark? Asked { get; private set; }

    /// <summary>Whether this answers a form.</summary>
    public bool Done { get; private set; }

    public Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        Asked = MarkOf(Request.Query["mark"]);
        return ShowAsync(() => FindAsync(token, cancellation));
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        var said = (await FormAsync(cancellation))["mark"].ToString();
        var mark = MarkOf(said);
        Done = mark is not null || said == "none";
        return await ShowAsync(async () =>
        {
            if (Done)
                await monitor.Database.Marks.SetAsync(token, mark, cancellation);
            return await FindAsync(token, cancellation);
        });
    }

    private static Mark? MarkOf(string? word) => word switch { "useful" => Mark.Useful, "noise" => Mark.Noise, _ => null };

    private async Task<bool> FindAsync(string token, CancellationToken cancellation) => (Story = await monitor.Database.Marks.FindAsync(token, cancellation)) is not null;
}
