using System.Data.Common;
using Microsoft.AspNetCore.Antiforgery;
using NewsMonitor.Storage;
using NewsMonitor.Web.Pages;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.Web.Deliveries;

/// <summary><c>/deliveries</c>: what waits, what was given up and why, which channels are stopped; and to send it again.</summary>
internal static class DeliveryPages
{
    private static readonly PageTemplate Template = new(
        "deliveries.liquid", typeof(DeliveriesModel), typeof(FormToken), typeof(StoppedLine), typeof(DeadLine), typeof(EndedLine), typeof(DeliveryLine));

    public static void MapDeliveryPages(this WebApplication app, Composition monitor, TimeProvider time)
    {
        var antiforgery = app.Services.GetRequiredService<IAntiforgery>();
        var (reading, decisions) = (new DeliveriesReading(monitor, time), new DeliveryDecisions(monitor, antiforgery));
        app.MapGet("/deliveries", (HttpContext context, CancellationToken cancellation) => ExplainedAsync(context, async () =>
        {
            var token = monitor.Settings.Options.Web.ReadOnly ? null : Token(antiforgery.GetAndStoreTokens(context));
            var model = await reading.ReadAsync(DeliveryDecisions.NoticeOf(context.Request.Query), token, cancellation);
            return PageAnswer.Page(context, Template.Render(model), forms: token is not null);
        }));
        app.MapPost("/deliveries", (HttpContext context, CancellationToken cancellation) => ExplainedAsync(context, () => decisions.DecideAsync(context, cancellation)));
    }

    private static FormToken Token(AntiforgeryTokenSet tokens) => new(tokens.FormFieldName, tokens.RequestToken!);

    private static async Task<IResult> ExplainedAsync(HttpContext context, Func<Task<IResult>> page)
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
