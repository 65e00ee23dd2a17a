using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage.Stories;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Stories;

/// <summary>Carries out what a person decides on a story's page.</summary>
internal sealed class StoryDecisions(Composition monitor)
{
    public async Task<IActionResult> DecideAsync(StoryId story, IFormCollection fields, CancellationToken cancellation)
    {
        var form = StoryDecisionForm.Of(fields);
        return await ResultAsync(story, form, cancellation) switch
        {
            StoryMoveResult.Moved(var to, var items) => new SeeOther(AddressOf(form, to, items)),
            StoryMoveResult.Refused(var why) => PageMessage.Refused(StatusCodes.Status409Conflict, why, $"/stories/{story.Value}", "Back to the story"),
            _ => throw new InvalidOperationException("no such result"),
        };
    }

    /// <summary>What was decided, in words, from an address that <see cref="AddressOf"/> made; null for any other.</summary>
    public static string? NoticeOf(IQueryCollection query)
    {
        if (!int.TryParse(query["items"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;
        var items = count == 1 ? "1 item" : $"{count} items";
        return query["done"].FirstOrDefault() switch
        {
            "split" => $"Split off: {items} {(count == 1 ? "is" : "are")} a story of {(count == 1 ? "its" : "their")} own now.",
            "move" => $"Moved: {items} {(count == 1 ? "belongs" : "belong")} to this story now.",
            "merge" => $"Merged: {items} came to this story.",
            _ => null,
        };
    }

    private async Task<StoryMoveResult> ResultAsync(StoryId story, StoryDecisionForm form, CancellationToken cancellation)
    {
        var moves = monitor.Database.StoryMoves;
        return form switch
        {
            StoryDecisionForm.Split(var item, var scope) => await moves.SplitAsync(story, item, scope, cancellation),
            StoryDecisionForm.Move(var item, var scope, var to) => await moves.MoveAsync(story, item, scope, to, cancellation),
            StoryDecisionForm.Merge(var into) => await moves.MergeAsync(story, into, cancellation),
            StoryDecisionForm.Unclear(var reason) => new StoryMoveResult.Refused(reason),
            _ => throw new InvalidOperationException("no such form"),
        };
    }

    private static string AddressOf(StoryDecisionForm form, StoryId to, int items) =>
        string.Create(CultureInfo.InvariantCulture, $"/stories/{to.Value}?done={form.GetType().Name.ToLowerInvariant()}&items={items}");
}
