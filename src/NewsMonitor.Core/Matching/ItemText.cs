using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Matching;

/// <summary>The plain text of an item's fields: what <see cref="Evidence.Start"/> counts in.</summary>
public static class ItemText
{
    private const string BetweenTags = ", ";

    /// <summary>The text of a field; tags are joined by a comma and a space.</summary>
    public static string Of(Item item, Field field)
    {
        ArgumentNullException.ThrowIfNull(item);
        return field switch
        {
            Field.Title => item.Title,
            Field.Summary => item.Summary,
            Field.Content => item.Content,
            Field.Author => item.Author ?? "",
            Field.Source => item.Source,
            Field.Language => item.Language ?? "",
            Field.Tag => string.Join(BetweenTags, item.Tags),
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
    }

    /// <summary>The words of an item's tags, kept apart so that no phrase runs from one tag into the next.</summary>
    internal static void ReadTags(Item item, TokenBuffer tokens)
    {
        var offset = 0;
        foreach (var tag in item.Tags)
        {
            if (offset > 0)
                tokens.AddGap();
            Tokenizer.Read(tag, tokens, offset);
            offset += tag.Length + BetweenTags.Length;
        }
    }
}
