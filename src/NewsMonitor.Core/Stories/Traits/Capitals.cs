using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Stories.Traits;

/// <summary>Whether a capital makes a name: not where a sentence begins, nor in a headline that capitalises every word.</summary>
internal static class Capitals
{
    public static bool AreEverywhere(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        var (capital, long4) = (0, 0);
        for (var i = 1; i < tokens.Count; i++)
            if (tokens[i].Length >= 4 && char.IsLetter(text[tokens[i].Start]))
            {
                long4++;
                capital += char.IsUpper(text[tokens[i].Start]) ? 1 : 0;
            }

        return long4 >= 3 && capital * 4 >= long4 * 3;
    }

    public static bool Name(ReadOnlySpan<char> text, TokenBuffer tokens, int index)
    {
        ref readonly var token = ref tokens[index];
        if (!char.IsUpper(text[token.Start]))
            return false;
        if (token.Length >= 2 && char.IsUpper(text[token.Start + 1]))
            return true;
        for (var at = token.Start - 1; at >= 0; at--)
        {
            var before = text[at];
            if (char.IsLetterOrDigit(before) || before is ',' or ')' or ';' or '\'' or '’' or '-')
                return true;
            if (before is '.' or '!' or '?' or ':' or '"' or '“' or '«' or '\n' or '–' or '—')
                return false;
        }

        return false;
    }
}
