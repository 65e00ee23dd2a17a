using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsMonitor.Configuration.Schema;

/// <summary>How a single value is written: the counterpart of <see cref="ScalarReader"/>.</summary>
internal static class ScalarSchema
{
    // From one second up, as the reader has it: not all digits before the fraction are zero.
    private const string Duration = @"^(?!(0+\.)?0{1,2}:0{1,2}(:0{1,2}(\.\d+)?)?$)(\d{1,7}\.)?([01]?\d|2[0-3]):[0-5]?\d(:[0-5]?\d(\.\d{1,7})?)?$";
    private const string TimeOfDay = @"^([01]?\d|2[0-3]):[0-5]\d$";

    public static JsonObject? For(Type type)
    {
        if (type.IsEnum)
            return new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => JsonValue.Create(name))]) };
        if (type == typeof(string))
            return new JsonObject { ["type"] = "string" };
        if (type == typeof(bool))
            return new JsonObject { ["type"] = "boolean" };
        if (type == typeof(int))
            return new JsonObject { ["type"] = "integer" };
        if (type == typeof(double))
            return new JsonObject { ["type"] = "number" };
        if (type == typeof(TimeSpan))
            return Patterned(Duration, type, "00:15:00", "2.00:00:00");
        return type == typeof(TimeOnly) ? Patterned(TimeOfDay, type, "22:00") : null;
    }

    /// <summary>A default as it is written in the file.</summary>
    public static JsonNode? Write(object? value) => value switch
    {
        null => null,
        bool yes => yes,
        int number => number,
        double number => number,
        TimeSpan duration => duration.ToString("c", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static JsonObject Patterned(string pattern, Type type, params string[] examples) => new()
    {
        ["type"] = "string",
        ["pattern"] = pattern,
        // What Visual Studio Code shows instead of the pattern.
        ["patternErrorMessage"] = $"Write {ScalarReader.For(type)!.Expected}.",
        ["examples"] = new JsonArray([.. examples.Select(example => JsonValue.Create(example))]),
    };
}
