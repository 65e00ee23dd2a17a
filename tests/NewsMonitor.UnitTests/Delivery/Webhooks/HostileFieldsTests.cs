using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

/// <summary>Nothing that stands in a feed does anything at the receiver: every field, every kind of harm, every format.</summary>
public sealed partial class HostileFieldsTests
{
    public static TheoryData<WebhookFormat, string> Table => [.. from format in Enum.GetValues<WebhookFormat>() from harm in HostileFields.Values.Keys select (format, harm)];

    [Theory]
    [MemberData(nameof(Table))]
    public void It_comes_out_as_text(WebhookFormat format, string harm)
    {
        var effects = from field in HostileFields.Fields
                      let body = WebhookBody.Of(format, SomeAlert.Delivery(field.Value(HostileFields.Values[harm]))).Bytes
                      from effect in EffectsOf(format, body)
                      select $"{field.Key}: {effect}";

        Assert.Empty(effects);
        TestContext.Current.TestOutputHelper!.WriteLine($"{format}, {harm}: nothing gets through in {HostileFields.Fields.Count} of {HostileFields.Fields.Count} fields");
    }

    [Theory]
    [InlineData(WebhookFormat.Slack, """{"text":"<!channel>"}""")]
    [InlineData(WebhookFormat.Slack, """{"blocks":[{"type":"mrkdwn","text":"*bold*"}]}""")]
    [InlineData(WebhookFormat.Discord, """{"content":"**x** @everyone","allowed_mentions":{"parse":[]}}""")]
    [InlineData(WebhookFormat.Discord, """{"content":"x"}""")]
    [InlineData(WebhookFormat.Teams, """{"type":"TextBlock","text":"x"}""")]
    [InlineData(WebhookFormat.Standard, """{"link":"javascript:x"}""")]
    public void And_what_does_something_is_noticed(WebhookFormat format, string body) => Assert.NotEmpty(EffectsOf(format, Encoding.UTF8.GetBytes(body)));

    private static IEnumerable<string> EffectsOf(WebhookFormat format, byte[] body)
    {
        var raw = Encoding.UTF8.GetString(body);
        var root = JsonDocument.Parse(body).RootElement;
        var leaves = Leaves(root, "").ToList();
        if (Unseen().Match(raw) is { Success: true } unseen)
            yield return $"U+{(int)unseen.Value[0]:X4} as such";
        if (raw.Contains('<', StringComparison.Ordinal))
            yield return "a bare <";
        foreach (var (path, text) in leaves.Where(leaf => leaf.Path.EndsWith(".url", StringComparison.Ordinal) || leaf.Path.EndsWith(".link", StringComparison.Ordinal)))
            if (!text.StartsWith("https://", StringComparison.Ordinal))
                yield return $"{path} leads to {text}";

        var own = format switch
        {
            WebhookFormat.Slack => InSlack(root, leaves),
            WebhookFormat.Discord => InDiscord(root, leaves),
            WebhookFormat.Teams => InTeams(leaves),
            _ => [],
        };
        foreach (var effect in own)
            yield return effect;
    }

    private static IEnumerable<string> InSlack(JsonElement root, List<(string Path, string Text)> leaves)
    {
        if (root.TryGetProperty("mrkdwn", out var mrkdwn) && mrkdwn.GetBoolean())
            yield return "markup in the text";
        for (var at = 0; at < leaves.Count; at++)
        {
            var (path, text) = leaves[at];
            if (!path.EndsWith(".text", StringComparison.Ordinal))
                continue;
            var marked = at > 0 && leaves[at - 1].Text == "mrkdwn";
            if (marked ? !SlackLink().IsMatch(text) : SlackControl().IsMatch(text) || Steering(text))
                yield return $"{path} is {text}";
        }
    }

    private static IEnumerable<string> InDiscord(JsonElement root, IEnumerable<(string Path, string Text)> leaves)
    {
        if (!root.TryGetProperty("allowed_mentions", out var allowed) || allowed.GetRawText() != """{"parse":[]}""")
            yield return "mentions are allowed";
        foreach (var (path, text) in leaves.Where(leaf => DiscordText().IsMatch(leaf.Path)))
        {
            var bare = Escaped().Replace(text, "");
            if (path == ".content")
                bare = DiscordHeading().Replace(bare, "$1", 1);
            if (DiscordMarkup().IsMatch(bare) || Steering(text))
                yield return $"{path} is {text}";
        }
    }

    private static IEnumerable<string> InTeams(IEnumerable<(string Path, string Text)> leaves)
    {
        foreach (var (path, text) in leaves)
            if ((path.EndsWith(".type", StringComparison.Ordinal) && text is not ("message" or "AdaptiveCard" or "RichTextBlock" or "TextRun" or "Action.OpenUrl"))
                || (path.EndsWith(".text", StringComparison.Ordinal) && (text.Contains("{{", StringComparison.Ordinal) || Steering(text.Replace("\u2060", "", StringComparison.Ordinal))))
                || path.Contains(".entities", StringComparison.Ordinal))
                yield return $"{path} is {text}";
    }

    /// <summary>Control characters and marks that turn the direction; line feeds are our own.</summary>
    private static bool Steering(string text) => text.Any(character => character != '\n' && char.IsControl(character)) || Unseen().IsMatch(text.Replace('\n', ' '));

    private static IEnumerable<(string Path, string Text)> Leaves(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Leaves(member.Value, $"{path}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(each => Leaves(each, path)),
        JsonValueKind.String => [(path, element.GetString()!)],
        _ => [],
    };

    [GeneratedRegex(@"[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"^<https://[^<>|\s]+\|[a-z0-9.-]+>$")]
    private static partial Regex SlackLink();

    [GeneratedRegex(@"[<>]|&(?!(amp|lt|gt);)")]
    private static partial Regex SlackControl();

    [GeneratedRegex(@"\.(content|title|description)$")]
    private static partial Regex DiscordText();

    [GeneratedRegex(@"\\[^0-9A-Za-z\s]")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"^\*\*([^\n]*)\*\*")]
    private static partial Regex DiscordHeading();

    [GeneratedRegex(@"[\\*_~`|<>\[\]()#@:]|https?:|\n[->]")]
    private static partial Regex DiscordMarkup();
}
