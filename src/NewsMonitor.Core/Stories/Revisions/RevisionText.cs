using System.Globalization;
using System.Text;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>Changes as plain text, for a mail's text part and chat.</summary>
public static class RevisionText
{
    /// <summary>One line per hunk, <c>Title was: … / now: …</c>, and one that counts those left out.</summary>
    /// <param name="changes">Of a <see cref="Revision"/>.</param>
    /// <param name="most">At most so many hunks, in the order given.</param>
    /// <param name="longest">Longer texts are cut after a word to at most so many UTF-16 code units, the ellipsis not counted.</param>
    /// <returns>Lines parted by a line feed; empty when there are no changes.</returns>
    public static string Of(IReadOnlyList<RevisionHunk> changes, int most = 5, int longest = 160)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        var lines = changes.Take(most).Select(hunk => Line(hunk, longest));
        if (changes.Count > most)
            lines = lines.Append(string.Create(CultureInfo.InvariantCulture, $"and {changes.Count - most} more"));
        return string.Join('\n', lines);
    }

    private static string Line(RevisionHunk hunk, int longest)
    {
        var (removed, added) = (Shown(hunk.Removed, longest), Shown(hunk.Added, longest));
        return (removed, added) switch
        {
            (_, "") => $"{hunk.Field} no longer: {removed}",
            ("", _) => $"{hunk.Field} added: {added}",
            _ => $"{hunk.Field} was: {removed} / now: {added}",
        };
    }

    /// <summary>On one line, cut between words; a single word that is too long is cut between characters.</summary>
    private static string Shown(string text, int longest)
    {
        var line = OneLine(text);
        if (line.Length <= longest)
            return line;
        var end = line.LastIndexOf(' ', longest);
        if (end <= 0)
            end = longest > 1 && char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest;
        return line[..end].TrimEnd(' ', ',', ';', ':') + " …";
    }

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter))
                line.Append(letter);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        return line.ToString().TrimEnd();
    }
}
