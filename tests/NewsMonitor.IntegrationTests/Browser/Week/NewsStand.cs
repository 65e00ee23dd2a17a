using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsMonitor.FaultRig;

namespace NewsMonitor.IntegrationTests.Browser.Week;

/// <summary>Serves every outlet's feed on loopback as it stood at the clock's time, and receives the webhooks.</summary>
internal sealed class NewsStand : IAsyncDisposable
{
    private static readonly TimeSpan s_wikiEnds = TimeSpan.FromHours(100);
    private static readonly (TimeSpan From, TimeSpan To) s_archiveIsAway = (TimeSpan.FromHours(30), TimeSpan.FromHours(70));

    private readonly WebApplication _app;
    private readonly Dictionary<string, Outlet> _outlets = Outlet.All.ToDictionary(outlet => outlet.Name);
    private readonly ILookup<string, Report> _reports;
    private readonly DateTimeOffset _weekBegins;
    private readonly TimeProvider _time;

    private NewsStand(WebApplication app, IEnumerable<Report> reports, DateTimeOffset weekBegins, TimeProvider time)
    {
        _reports = reports.OrderBy(report => report.At).ToLookup(report => report.Feed);
        (_app, _weekBegins, _time) = (app, weekBegins, time);
    }

    public string Address => Loopback.AddressOf(_app);

    private TimeSpan Now => _time.GetUtcNow() - _weekBegins;

    public static async Task<NewsStand> OpenAsync(IEnumerable<Report> reports, DateTimeOffset weekBegins, TimeProvider time)
    {
        var stand = new NewsStand(Loopback.Build(), reports, weekBegins, time);
        stand._app.MapGet("/{feed}", stand.Show);
        stand._app.MapGet("/{feed}/rss", (string feed, HttpContext context) => stand.ShowFeed(stand._outlets[feed], context));
        stand._app.MapPost("/hooks/{channel}", stand.Receive);
        await stand._app.StartAsync();
        return stand;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Show(string feed, HttpContext context)
    {
        var outlet = _outlets[feed];
        return outlet.Trouble is { } trouble && trouble.Since <= Now ? Fail(feed, trouble) : ShowFeed(outlet, context);
    }

    private static IResult Fail(string feed, Trouble trouble) => trouble switch
    {
        Trouble.OutOfOrder => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
        Trouble.Gone => Results.StatusCode(StatusCodes.Status410Gone),
        Trouble.Moved => Results.Redirect($"/{feed}/rss", permanent: true),
        Trouble.AsksForAHuman => Results.Content("<!doctype html><title>One moment</title><p>Tick the box if you are human.</p>", "text/html"),
        _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
    };

    private IResult ShowFeed(Outlet outlet, HttpContext context)
    {
        var published = _reports[outlet.Name].Where(report => report.At <= Now).ToArray();
        var corrected = published.Count(report => report.Correction?.At <= Now);
        var etag = $"\"{published.Length}-{corrected}\"";
        if (context.Request.Headers.IfNoneMatch == etag)
            return Results.StatusCode(StatusCodes.Status304NotModified);
        context.Response.Headers.ETag = etag;
        var items = published.Index().Reverse().Take(outlet.Shows).Select(each => Item(outlet, each.Index + 1, each.Item.AsOf(Now)));
        return Results.Text(
            $"""<?xml version="1.0"?><rss version="2.0"><channel><title>{WebUtility.HtmlEncode(outlet.Publisher)}</title><link>https://{outlet.Name}.example/</link>{string.Concat(items)}</channel></rss>""",
            "application/rss+xml", Encoding.UTF8);
    }

    private string Item(Outlet outlet, int number, Report report)
    {
        var link = $"https://{outlet.Name}.example/{number}";
        var date = (_weekBegins + report.At).UtcDateTime.ToString("r", CultureInfo.InvariantCulture);
        // Once for XML and once more for what is markup in a feed: a headline that holds it means it as text.
        return $"""
            <item><title>{Encoded(report.Title)}</title><link>{link}</link><guid>{link}</guid><description>{Encoded(report.Text)}</description><pubDate>{date}</pubDate></item>
            """;
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(WebUtility.HtmlEncode(text));

    private IResult Receive(string channel) => channel switch
    {
        "wiki" when Now >= s_wikiEnds => Results.StatusCode(StatusCodes.Status410Gone),
        "archive" when Now >= s_archiveIsAway.From && Now < s_archiveIsAway.To => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
        _ => Results.NoContent(),
    };
}
