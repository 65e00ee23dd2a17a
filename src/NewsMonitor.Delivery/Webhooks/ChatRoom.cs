namespace NewsMonitor.Delivery.Webhooks;

/// <summary>The lines a chat's message has room for, the first ones; the others are counted in a last line of their own.</summary>
internal static class ChatRoom
{
    /// <param name="lines">The most important first.</param>
    /// <param name="most">Lines at the most, that last one included.</param>
    /// <param name="room">Their sizes together at the most.</param>
    /// <param name="size">One line's, as the chat counts.</param>
    public static IReadOnlyList<ChatLine> Fit(IReadOnlyList<ChatLine> lines, int most, int room, Func<ChatLine, int> size)
    {
        if (lines.Count <= most && lines.Sum(size) <= room)
            return lines;
        for (var kept = Math.Min(lines.Count, most) - 1; kept > 0; kept--)
        {
            IReadOnlyList<ChatLine> fewer = [.. lines.Take(kept), More(lines.Skip(kept))];
            if (fewer.Sum(size) <= room)
                return fewer;
        }

        return [More(lines)];
    }

    private static ChatLine More(IEnumerable<ChatLine> left) => ChatLine.More(left.Sum(line => Math.Max(1, line.StandsFor)));
}
