using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>How all webhook bodies are written: camelCase names, enums as camelCase words, nulls written unless a member says otherwise.</summary>
/// <remarks>
/// Letters of any script stand for themselves: escaped, an Arabic headline would be three times as long as its UTF-8. What could be taken for markup
/// in a page (<c>&lt; &gt; &amp; '</c>), steers (control characters) or is not seen (direction marks, joiners) is escaped and comes out as it went in.
/// </remarks>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.Create(Visible()),
    };

    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    private static TextEncoderSettings Visible()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters('\u00AD', '\u061C', '\u180E', '\uFEFF', '\uFFF9', '\uFFFA', '\uFFFB');
        settings.ForbidRange(UnicodeRange.Create('\u200B', '\u200F'));
        settings.ForbidRange(UnicodeRange.Create('\u2028', '\u202E'));
        settings.ForbidRange(UnicodeRange.Create('\u2060', '\u206F'));
        return settings;
    }
}
