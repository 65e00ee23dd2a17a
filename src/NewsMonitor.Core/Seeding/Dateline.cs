namespace NewsMonitor.Core.Seeding;

/// <summary>"BAMAKO, 12 Sept (Reuters) - The junta …": where a report was filed, before its first sentence.</summary>
internal static class Dateline
{
    private const int Longest = 80;

    private static readonly string[] dashes = [" - ", " – ", " — ", " -- ", "— ", "– "];

    /// <summary>The place becomes a line of its own, written as a name; date and agency go.</summary>
    public static string Apart(string line)
    {
        var head = line.AsSpan(0, Math.Min(line.Length, Longest));
        foreach (var dash in dashes)
            if (head.IndexOf(dash, StringComparison.Ordinal) is > 2 and var at && PlaceIn(line[..at]) is { } place && at + dash.Length < line.Length)
                return $"{place}.\n{line[(at + dash.Length)..].TrimStart()}";
        return line;
    }

    /// <summary>Capitals up to a comma, a parenthesis or the dash itself; or any place before an agency in parentheses.</summary>
    private static string? PlaceIn(string head)
    {
        var place = head.Split(',', '(', '/')[0].Trim();
        var letters = place.Count(char.IsLetter);
        if (letters < 3 || place.Length > 30)
            return null;
        var shouted = !place.Any(char.IsLower);
        var agency = head.Contains('(', StringComparison.Ordinal) && head.EndsWith(')') && char.IsUpper(place[0]) && place.Count(c => c == ' ') <= 2;
        if (!shouted && !agency)
            return null;
        return shouted ? string.Join(' ', place.Split(' ').Select(word => word.Length < 2 ? word : word[0] + word[1..].ToLowerInvariant())) : place;
    }
}
