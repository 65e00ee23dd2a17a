using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Stories;

/// <summary><c>/stories</c>: the stories and why each item is in its story, without a script; <c>/stories/{id}</c>: one of them, to agree or disagree with.</summary>
internal static class StoryPages
{
    public static void MapStoryPages(this WebApplication app, Composition monitor, TimeProvider time)
    {
        var antiforgery = app.Services.GetRequiredService<IAntiforgery>();
        var (list, one, decisions) = (new StoriesReading(monitor, time), new StoryReading(monitor, time), new StoryDecisions(monitor, antiforgery));
        var pages = app.MapGroup("").AddEndpointFilter(ExplainAsync);
        pages.MapGet("/stories", async (HttpContext context, CancellationToken cancellation) =>
            PageAnswer.Page(context, StoryTemplates.List(await list.ReadAsync(StoriesQuery.Of(context.Request.Query), cancellation))));
        pages.MapGet("/stories/{id:long}", async (long id, HttpContext context, CancellationToken cancellation) =>
            await ShowAsync(context, new StoryId(id), one, monitor, antiforgery, cancellation));
        pages.MapPost("/stories/{id:long}", (long id, HttpContext context, CancellationToken cancellation) => decisions.DecideAsync(context, new StoryId(id), cancellation));
        pages.MapGet("/items/{id:long}", async (long id, HttpContext context, CancellationToken cancellation) =>
            await monitor.Database.Stories.ItemAsync(new ItemId(id), cancellation) is { } item
                ? Results.Redirect($"/stories/{item.Decision.Story.Value}#item-{id}")
                : Missing(context, $"There is no item {id}: it was never read, or has been purged."));
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, StoryId id, StoryReading reading, Composition monitor, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        _ = int.TryParse(context.Request.Query["from"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var from);
        var token = monitor.Settings.Options.Web.ReadOnly ? null : Token(antiforgery.GetAndStoreTokens(context));
        if (await reading.ReadAsync(id, from, StoryDecisions.NoticeOf(context.Request.Query), token, cancellation) is { } story)
            return PageAnswer.Page(context, StoryTemplates.Story(story), forms: token is not null);
        return await monitor.Database.Stories.FollowAsync(id, cancellation) is { } now
            ? Results.Redirect($"/stories/{now.Value}")
            : Missing(context, $"There is no story {id.Value}: there never was, or it has been purged.");
    }

    private static StoryToken Token(AntiforgeryTokenSet tokens) => new(tokens.FormFieldName, tokens.RequestToken!);

    private static IResult Missing(HttpContext context, string text) =>
        StoryTemplates.Message(context, StatusCodes.Status404NotFound, "Not there", text, "/stories", "All stories");

    private static async ValueTask<object?> ExplainAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        await OwnForm.ExplainedAsync(invocation.HttpContext, async () => (IResult)(await next(invocation))!);
}
