using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Stories;

/// <summary>The templates of the pages about stories.</summary>
internal static class StoryTemplates
{
    private static readonly PageTemplate ListTemplate = new("stories.liquid", typeof(StoriesModel), typeof(StoryFilterLink), typeof(StoryLine));

    private static readonly PageTemplate StoryTemplate = new(
        "story.liquid", typeof(StoryModel), typeof(StoryItemModel), typeof(StoryOf), typeof(StoryMatchModel), typeof(StoryRevisionModel),
        typeof(StoryChangeModel), typeof(StoryAlertModel), typeof(StoryToken), typeof(StorySuggestion));

    private static readonly PageTemplate MessageTemplate = new("message.liquid", typeof(MessageModel));

    public static string List(StoriesModel model) => ListTemplate.Render(model);

    public static string Story(StoryModel model) => StoryTemplate.Render(model);

    /// <summary>A page that only says something, and where to go from there.</summary>
    public static IResult Message(HttpContext context, int status, string title, string text, string address, string link) =>
        PageAnswer.Page(context, MessageTemplate.Render(new MessageModel(title, text, address, link)), status: status);

    private sealed record MessageModel(string Title, string Text, string Address, string Link);
}
