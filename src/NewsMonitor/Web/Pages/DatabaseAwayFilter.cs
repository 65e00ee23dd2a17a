using System.Data.Common;
using Microsoft.AspNetCore.Mvc.Filters;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Pages;

/// <summary>What every page says when the database does not answer.</summary>
internal sealed class DatabaseAwayFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is StorageException or DbException)
            context.Result = new PageMessage("The database does not answer", context.Exception.Message, "/", "How the service stands").With(StatusCodes.Status503ServiceUnavailable);
    }
}
