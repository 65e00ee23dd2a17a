namespace NewsMonitor.Web.Unsubscribing;

/// <summary>Where a recipient ends a subscription.</summary>
internal static class UnsubscribeAddress
{
    public const string Path = "/unsubscribe";

    public static Uri Of(Uri publicUrl, string token) => new($"{publicUrl.AbsoluteUri.TrimEnd('/')}{Path}/{token}");
}
