using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace NewsMonitor.IntegrationTests.Browser;

/// <summary>
/// Somebody else's page on this machine. Its port is another one, so it is another origin; the machine is the same, so a browser sends our
/// cookies along even where they are for the same site alone.
/// </summary>
internal sealed class Elsewhere : IAsyncDisposable
{
    private readonly WebApplication _app;
    private string _page = "";

    private Elsewhere(WebApplication app) => _app = app;

    public static async Task<Elsewhere> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var elsewhere = new Elsewhere(builder.Build());
        elsewhere._app.MapGet("/", () => Results.Content(elsewhere._page, "text/html"));
        await elsewhere._app.StartAsync(TestContext.Current.CancellationToken);
        return elsewhere;
    }

    /// <summary>Lures a browser onto a page that sends the form by itself.</summary>
    /// <returns>What the service answers.</returns>
    public async Task<int> SendAsync(IPage page, string origin, SentForm form)
    {
        var fields = form.Fields.Select(field => $"<input type=hidden name=\"{WebUtility.HtmlEncode(field.Key)}\" value=\"{WebUtility.HtmlEncode(field.Value)}\">");
        _page = $"<!doctype html><title>Prize draw</title><body onload=\"document.forms[0].submit()\"><form method=post action=\"{WebUtility.HtmlEncode(origin + form.Action)}\">{string.Concat(fields)}</form>";
        // A window of its own, left as soon as the page is there: what it sends by itself is another navigation.
        var window = await page.Context.NewPageAsync();
        var response = await window.RunAndWaitForResponseAsync(
            () => window.GotoAsync(_app.Urls.First(), new() { WaitUntil = WaitUntilState.Commit }), response => response.Request.Method == HttpMethods.Post);
        await window.CloseAsync();
        return response.Status;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
