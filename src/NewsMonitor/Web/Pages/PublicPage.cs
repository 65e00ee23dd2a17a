using System.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Pages;

/// <summary>A page for the world, linked in mails: the token in its address is all the proof there is, and it says nothing of the service.</summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(LargestForm)]
internal abstract class PublicPage : PageModel
{
    private const int LargestForm = 16 * 1024;

    /// <summary>Whether the database does not answer.</summary>
    public bool IsAway { get; private set; }

    /// <summary>The form that was sent; without a field where none can be read.</summary>
    protected async Task<IFormCollection> FormAsync(CancellationToken cancellation)
    {
        try
        {
            return Request.HasFormContentType ? await Request.ReadFormAsync(cancellation) : FormCollection.Empty;
        }
        catch (InvalidDataException)
        {
            return FormCollection.Empty;
        }
    }

    /// <param name="read">Reads what is shown; false when there is nothing of that token.</param>
    protected async Task<IActionResult> ShowAsync(Func<Task<bool>> read)
    {
        try
        {
            Response.StatusCode = await read() ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        }
        catch (Exception exception) when (exception is StorageException or DbException)
        {
            // Not in its own words.
            IsAway = true;
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        return Page();
    }
}
