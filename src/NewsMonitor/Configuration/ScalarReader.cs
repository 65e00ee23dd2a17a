using System.Globalization;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Configuration;

/// <summary>Reads one kind of value, and can say what it expects.</summary>
internal sealed record ScalarReader(string Expected, Func<string, object?> Read, Func<string, string?> Suggest)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly Dictionary<Type, ScalarReader> Readers = new()
    {
        [typeof(string)] = new("a text", text => text, _ => null),
        [typeof(bool)] = new("true or false", text => bool.TryParse(text, out var value) ? value : null, _ => null),
        [typeof(int)] = new("a whole number", text => int.TryParse(text, NumberStyles.AllowLeadingSign, Invariant, out var value) ? value : null, _ => null),
        [typeof(double)] = new(
            "a number", text => double.TryParse(text, NumberStyles.Float, Invariant, out var value) && double.IsFinite(value) ? value : null, _ => null),
        [typeof(TimeSpan)] = new("a duration from one second up, such as \"00:15:00\" or \"2.00:00:00\"", text => ReadDuration(text), SuggestDuration),
        [typeof(TimeOnly)] = new("a time of day, such as \"22:00\"", text => TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], Invariant, DateTimeStyles.None, out var value) ? value : null, _ => null),
    };

    public static ScalarReader? For(Type type)
    {
        if (type.IsEnum)
            return ForEnum(type);
        return Readers.GetValueOrDefault(type);
    }

    private static ScalarReader ForEnum(Type type)
    {
        var names = Enum.GetNames(type);
        return new(
            $"one of {string.Join(", ", names)}",
            text => names.Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse(type, text, ignoreCase: true) : null,
            text => Suggestion.Nearest(text, names) is { } nearest ? $"Did you mean `{nearest}`?" : null);
    }

    private static TimeSpan? ReadDuration(string text) =>
        text.Contains(':') && TimeSpan.TryParseExact(text, "c", Invariant, out var value) && value >= TimeSpan.FromSeconds(1) ? value : null;

    private static string? SuggestDuration(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 6 || !int.TryParse(text.AsSpan(0, digits), out var number))
            return null;
        TimeSpan? meant = text[digits..].Trim().ToLowerInvariant() switch
        {
            "s" or "sec" or "seconds" or "" => TimeSpan.FromSeconds(number),
            "m" or "min" or "minutes" => TimeSpan.FromMinutes(number),
            "h" or "hour" or "hours" => TimeSpan.FromHours(number),
            "d" or "day" or "days" => TimeSpan.FromDays(number),
            _ => null,
        };
        return meant >= TimeSpan.FromSeconds(1) ? $"Did you mean \"{meant:c}\"?" : null;
    }
}
