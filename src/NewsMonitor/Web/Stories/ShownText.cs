namespace NewsMonitor.Web.Stories;

/// <summary>What publishers wrote, as a page shows it. Encoding is the template's.</summary>
internal static class ShownText
{
    private const int MostOfBody = 400;

    /// <summary>An item need not have a title, and a link must have a text.</summary>
    public static string TitleOf(string title) => string.IsNullOrWhiteSpace(title) ? "(without a title)" : title;

    /// <summary>The link if a page may carry it: anything but http and https could run in it or leave it.</summary>
    public static string? LinkOf(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;

    /// <summary>Enough of a text to tell what it is about; null for none.</summary>
    public static string? BeginningOf(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Length <= MostOfBody)
            return text;
        var end = text.LastIndexOf(' ', MostOfBody);
        end = end > MostOfBody / 2 ? end : MostOfBody;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), " …");
    }
}
