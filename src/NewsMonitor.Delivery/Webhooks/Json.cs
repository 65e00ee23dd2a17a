using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>How all webhook bodies are written: camelCase names, enums as camelCase words, nulls written unless a member says otherwise.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);
}
