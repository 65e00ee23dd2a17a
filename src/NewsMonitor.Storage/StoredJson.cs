using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsMonitor.Storage;

/// <summary>Lists, evidence and a feed's state as the columns hold them.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Readable for whoever looks into the tables; never put into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>For <see cref="Dialects.Dialect.Numbers"/> and <see cref="Dialects.Dialect.Texts"/>.</summary>
    public static string List<T>(IEnumerable<T> values) => JsonSerializer.Serialize(values, Options);
}
