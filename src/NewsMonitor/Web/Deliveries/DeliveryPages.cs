using Microsoft.AspNetCore.Antiforgery;
using NewsMonitor.Web.Pages;

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
        app.MapGet("/deliveries", (HttpContext context, CancellationToken cancellation) => OwnForm.ExplainedAsync(context, async () =>
        {
            var token = monitor.Settings.Options.Web.ReadOnly ? null : Token(antiforgery.GetAndStoreTokens(context));
            var model = await reading.ReadAsync(DeliveryDecisions.NoticeOf(context.Request.Query), token, cancellation);
            return PageAnswer.Page(context, Template.Render(model), forms: token is not null);
        }));
        app.MapPost("/deliveries", (HttpContext context, CancellationToken cancellation) => OwnForm.ExplainedAsync(context, () => decisions.DecideAsync(context, cancellation)));
    }

    private static FormToken Token(AntiforgeryTokenSet tokens) => new(tokens.FormFieldName, tokens.RequestToken!);
}
