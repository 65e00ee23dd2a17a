using Microsoft.AspNetCore.Http.HttpResults;

namespace NewsMonitor.Web.Access;

/// <summary>Where somebody goes after the login: to the page he came for, and never elsewhere.</summary>
internal static class ReturnAddress
{
    public const string Parameter = "to";

    public static string Of(string? address) =>
        address is { Length: > 0 and < 2000 } && address[0] == '/' && RedirectHttpResult.IsLocalUrl(address) ? address : "/";
}
