namespace NewsMonitor.Web.Pages;

/// <summary>The one style sheet of all pages, from this assembly.</summary>
internal static class PageStyle
{
    private const string FileName = "pages.css";

    private static readonly string Text = Read();

    /// <summary>Below another path once more: what the world reaches is few paths.</summary>
    public static void MapStyle(this WebApplication app, string below) => app.MapGet($"{below}/{FileName}", () => Results.Text(Text, "text/css; charset=utf-8"));

    private static string Read()
    {
        using var reader = new StreamReader(typeof(PageStyle).Assembly.GetManifestResourceStream($"NewsMonitor.Web.Pages.{FileName}")!);
        return reader.ReadToEnd();
    }
}
