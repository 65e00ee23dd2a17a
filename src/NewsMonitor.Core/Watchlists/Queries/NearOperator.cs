using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary><c>NEAR/5</c>, <c>ONEAR/5</c>, or bare for 4.</summary>
/// <param name="Distance">The most words between.</param>
/// <param name="Ordered">Whether the left must come first.</param>
internal readonly partial record struct NearOperator(int Distance, bool Ordered)
{
    public const int DefaultDistance = 4;
    public const int GreatestDistance = 1000;

    /// <summary>Null when the word is no NEAR at all.</summary>
    /// <exception cref="QueryRefusal">It is one, miswritten.</exception>
    public static NearOperator? Read(QueryToken token)
    {
        if (token.Kind != QueryTokenKind.Word || Shape().Match(token.Text) is not { Success: true } shape)
            return null;
        var ordered = token.Text[0] == 'O';
        var name = ordered ? "ONEAR" : "NEAR";
        var (slash, digits) = (shape.Groups["slash"].Value, shape.Groups["digits"].Value);
        if (slash.Length == 0 && digits.Length == 0)
            return new NearOperator(DefaultDistance, ordered);
        if (slash.Length == 0)
            throw QueryRefusal.At(token.Span, $"`{token.Text}` lacks its slash: did you mean `{name}/{digits}`?", $"{name}/{digits}");
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var distance) || distance > GreatestDistance)
        {
            throw QueryRefusal.At(token.Span, $"`{name}/` takes a number of words from 0 to {GreatestDistance}, as in `{name}/5`.",
                digits.Length == 0 ? $"{name}/{DefaultDistance}" : digits.All(char.IsAsciiDigit) ? $"{name}/{GreatestDistance}" : null);
        }
        return new NearOperator(distance, ordered);
    }

    [GeneratedRegex("^O?NEAR((?<slash>/)(?<digits>.*)|(?<digits>[0-9]*))$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
