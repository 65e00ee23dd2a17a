using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsMonitor.Benchmarks.Texts;

namespace NewsMonitor.Benchmarks.Polling;

/// <summary>Serves the feeds, in a process of its own so that its CPU time is not the pollers'; ends when its stdin does.</summary>
internal static class PollServer
{
    public const string Command = "serve";

    public const int Feeds = 500;

    private const int Items = 30;

    private static int _whole;
    private static int _unchanged;

    public static async Task<int> RunAsync()
    {
        var feeds = Enumerable.Range(0, Feeds)
            .Select(number => Encoding.UTF8.GetBytes(number % 2 == 0 ? FeedTexts.Rss(number, Items) : FeedTexts.Atom(number, Items)))
            .ToArray();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapGet("/counts", () => $"{Interlocked.Exchange(ref _whole, 0)} {Interlocked.Exchange(ref _unchanged, 0)}");
        app.MapGet("/feed/{number:int}", (int number, HttpRequest request, HttpResponse response) => Serve(feeds[number], number, request, response));
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static IResult Serve(byte[] feed, int number, HttpRequest request, HttpResponse response)
    {
        var etag = string.Create(CultureInfo.InvariantCulture, $"\"v{number}\"");
        if (request.Headers.IfNoneMatch == etag)
        {
            Interlocked.Increment(ref _unchanged);
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        Interlocked.Increment(ref _whole);
        response.Headers.ETag = etag;
        return Results.Bytes(feed, number % 2 == 0 ? "application/rss+xml" : "application/atom+xml");
    }
}
