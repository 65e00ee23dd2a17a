namespace NewsMonitor.Storage;

/// <summary>
/// Text both databases take. PostgreSQL refuses U+0000 and lone surrogates, and feeds contain anything;
/// each becomes U+FFFD, so that offsets into the text stay right.
/// </summary>
internal static class StorableText
{
    public static string Of(string text)
    {
        var first = FirstBad(text, 0);
        if (first < 0)
            return text;
        return string.Create(text.Length, (text, first), static (target, source) =>
        {
            source.text.CopyTo(target);
            for (var at = source.first; at >= 0; at = FirstBad(source.text, at + 1))
                target[at] = '\uFFFD';
        });
    }

    public static string? OfNullable(string? text) => text is null ? null : Of(text);

    private static int FirstBad(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return i;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                return i;
        }

        return -1;
    }
}
