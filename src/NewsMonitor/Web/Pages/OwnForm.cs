using System.Data.Common;
using Microsoft.AspNetCore.Antiforgery;
using NewsMonitor.Storage;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.Web.Pages;

/// <summary>What every form of ours is asked before it changes anything, and what every page says when the database does not answer.</summary>
internal static class OwnForm
{
    /// <summary>Why the form is refused; null: it is one of ours.</summary>
    /// <param name="context">The request.</param>
    /// <param name="readOnly">See <c>Web:ReadOnly</c>.</param>
    /// <param name="antiforgery">Knows its token.</param>
    public static async Task<(int Status, string Reason)?> RefusalAsync(HttpContext context, bool readOnly, IAntiforgery antiforgery)
    {
        if (readOnly)
            return (StatusCodes.Status403Forbidden, "Nothing can be changed here: Monitor:Web:ReadOnly is set.");
        if (!SameOrigin.IsSentFromHere(context.Request))
            return (StatusCodes.Status403Forbidden, "The form was not sent from this page.");
        return await antiforgery.IsRequestValidAsync(context)
            ? null
            : (StatusCodes.Status400BadRequest, "The form is out of date, or cookies are off: open the page again and repeat it.");
    }

    public static async Task<IResult> ExplainedAsync(HttpContext context, Func<Task<IResult>> page)
    {
        try
        {
            return await page();
        }
        catch (Exception exception) when (exception is StorageException or DbException)
        {
            return StoryTemplates.Message(
                context, StatusCodes.Status503ServiceUnavailable, "The database does not answer", exception.Message, "/", "How the service stands");
        }
    }
}
