using System.Globalization;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Moving;

namespace NewsMonitor.Web.Stories;

/// <summary>What a person wants of a story, as its page's forms say it.</summary>
internal abstract record StoryDecisionForm
{
    private StoryDecisionForm() { }

    public sealed record Split(ItemId Item, MoveScope Scope) : StoryDecisionForm;

    public sealed record Move(ItemId Item, MoveScope Scope, StoryId To) : StoryDecisionForm;

    public sealed record Merge(StoryId Into) : StoryDecisionForm;

    /// <summary>The form says nothing that can be done.</summary>
    /// <param name="Reason">What is missing, one sentence.</param>
    public sealed record Unclear(string Reason) : StoryDecisionForm;

    public static StoryDecisionForm Of(IFormCollection form)
    {
        var scope = form["scope"].FirstOrDefault() == "following" ? MoveScope.Following : MoveScope.Item;
        return (form["decision"].FirstOrDefault(), NumberIn(form["item"].FirstOrDefault()), NumberIn(form["to"].FirstOrDefault())) switch
        {
            ("split", { } item, _) => new Split(new ItemId(item), scope),
            ("move", { } item, { } to) => new Move(new ItemId(item), scope, new StoryId(to)),
            ("merge", _, { } into) => new Merge(new StoryId(into)),
            ("move" or "merge", _, null) => new Unclear("Name the other story: its number, or the address of its page."),
            _ => new Unclear("The form is not one of the story's page."),
        };
    }

    /// <summary>A number, or what ends with one: an address copied from the browser, with or without the place in the page.</summary>
    private static long? NumberIn(string? text)
    {
        var before = (text ?? "").Split('#', '?')[0].Trim().TrimEnd('/');
        var digits = before[(before.LastIndexOf('/') + 1)..];
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
