using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsMonitor.Configuration;

/// <summary>Writes an element of the configuration as it would stand in a file: what is as it is by default is left out.</summary>
internal static class OptionText
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ConfigElement element)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, s_options))
            Write(writer, element);
        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, ConfigElement element)
    {
        var written = OptionKeys.Of(element.GetType()).Select(key => (Key: key, Value: key.GetValue(element))).Where(each => !IsDefault(each.Key, each.Value)).ToList();
        if (element.GetType().GetCustomAttribute<ShortFormAttribute>() is { } shortForm && written is [var only] && only.Key.Name == shortForm.Key)
        {
            Write(writer, only.Value!);
            return;
        }

        writer.WriteStartObject();
        foreach (var (key, value) in written)
        {
            writer.WritePropertyName(key.Name);
            Write(writer, value!);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case TimeSpan duration:
                writer.WriteStringValue(duration.ToString("c", CultureInfo.InvariantCulture));
                break;
            case TimeOnly time:
                writer.WriteStringValue(time.ToString("HH:mm", CultureInfo.InvariantCulture));
                break;
            case Enum choice:
                writer.WriteStringValue(choice.ToString());
                break;
            case ConfigElement element:
                Write(writer, element);
                break;
            case IList list:
                writer.WriteStartArray();
                foreach (var each in list)
                    Write(writer, each!);
                writer.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"{value.GetType()} is no kind of value a configuration has");
        }
    }

    private static bool IsDefault(PropertyInfo key, object? value) =>
        value is null or IList { Count: 0 } || (value is not IList && value.Equals(key.GetValue(Activator.CreateInstance(key.ReflectedType!))));
}
