using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories.Revisions;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Email;

/// <summary>One place in which a text changed, with the words around it.</summary>
/// <param name="Field">Which text.</param>
/// <param name="Before">What stands before it.</param>
/// <param name="Removed">What is no longer said there.</param>
/// <param name="Added">What is said instead.</param>
/// <param name="After">What stands after it.</param>
internal sealed record MailChange(string Field, string Before, string Removed, string Added, string After)
{
    private const int LongestText = 400;
    private const int LongestContext = 60;

    /// <summary>On one line, for the text part and for previews.</summary>
    public string InWords
    {
        get
        {
            var change = (Removed, Added) switch
            {
                (_, "") => $"[no longer: {Removed}]",
                ("", _) => $"[added: {Added}]",
                _ => $"[{Removed} -> {Added}]",
            };
            return $"{Before}{change}{After}".Trim();
        }
    }

    /// <param name="change">What changed.</param>
    /// <param name="item">As it is now; if it changed once more meanwhile, the words around are left out.</param>
    public static MailChange Of(RevisionHunk change, Item item)
    {
        var text = change.Field switch { Core.Matching.Field.Title => item.Title, Core.Matching.Field.Summary => item.Summary, _ => item.Content };
        var (start, end) = (change.AddedAt, change.AddedAt + change.Added.Length);
        var stands = start >= 0 && end <= text.Length && text.AsSpan(start, change.Added.Length).SequenceEqual(change.Added);
        return new(
            change.Field.ToString().ToLowerInvariant(),
            stands ? Tail(text[Math.Max(0, start - (2 * LongestContext))..start]) : "",
            OneLine.Of(change.Removed, LongestText),
            OneLine.Of(change.Added, LongestText),
            stands ? Head(text[end..Math.Min(text.Length, end + (2 * LongestContext))]) : "");
    }

    // The space towards the change is kept: it must not be glued to its neighbours, nor parted from a full stop.
    private static string Tail(string raw)
    {
        var text = OneLine.Of(raw, LongestText);
        if (text.Length > LongestContext)
            text = text.IndexOf(' ', text.Length - LongestContext) is >= 0 and var space ? "… " + text[(space + 1)..] : "…";
        return raw.Length > 0 && char.IsWhiteSpace(raw[^1]) ? text + " " : text;
    }

    private static string Head(string raw)
    {
        var text = OneLine.Of(raw, LongestText);
        if (text.Length > LongestContext)
            text = text.LastIndexOf(' ', LongestContext) is > 0 and var space ? text[..space] + " …" : "…";
        return raw.Length > 0 && char.IsWhiteSpace(raw[0]) ? " " + text : text;
    }
}
