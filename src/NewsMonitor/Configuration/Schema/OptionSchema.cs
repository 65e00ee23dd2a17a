using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;

namespace NewsMonitor.Configuration.Schema;

/// <summary>Turns option classes into JSON Schema (draft 7), by the same rules by which <see cref="StrictBinder"/> reads them.</summary>
internal sealed class OptionSchema(OptionDescriptions descriptions)
{
    private const string Query = "Query";

    private readonly SortedDictionary<string, JsonNode?> _definitions = new(StringComparer.Ordinal);

    /// <summary>What the schemas refer to, by name.</summary>
    public JsonObject Definitions => new(_definitions.Select(definition => KeyValuePair.Create(definition.Key, definition.Value?.DeepClone())));

    /// <summary>An object with the keys of a class, and no others.</summary>
    public JsonObject Object(Type type)
    {
        var empty = Activator.CreateInstance(type)!;
        var keys = OptionKeys.Of(type).ToList();
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Key(key, key.GetValue(empty))))),
        };
        if (keys.Where(IsNeeded).Select(key => JsonValue.Create(key.Name)).ToArray() is { Length: > 0 } needed)
            schema["required"] = new JsonArray([.. needed]);
        return schema;
    }

    private JsonObject Key(PropertyInfo key, object? usual)
    {
        var type = Nullable.GetUnderlyingType(key.PropertyType) ?? key.PropertyType;
        var schema = key.GetCustomAttribute<QueryAttribute>() is null ? Value(type) : ListOr(type, Expression());
        if (MayBeNull(key))
            schema = OrNull(schema);
        if (descriptions.Of(key) is { } description)
            schema["description"] = description;
        if (usual is IList { Count: > 0 } list)
            schema["default"] = new JsonArray([.. list.Cast<object>().Select(ScalarSchema.Write)]);
        else if (ScalarSchema.For(type) is not null && ScalarSchema.Write(usual) is { } written)
            schema["default"] = written;
        return schema;
    }

    private JsonObject Value(Type type)
    {
        if (ScalarSchema.For(type) is { } scalar)
            return scalar;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
            return ListOr(type, Value(type.GenericTypeArguments[0]));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>))
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = Value(type.GenericTypeArguments[1]) };
        return Reference(type);
    }

    private static JsonObject ListOr(Type type, JsonObject element) =>
        type == typeof(string) ? element : new JsonObject { ["type"] = "array", ["items"] = element };

    private JsonObject Reference(Type type)
    {
        var name = type.Name.EndsWith("Section", StringComparison.Ordinal) ? type.Name[..^"Section".Length] : type.Name;
        if (_definitions.TryAdd(name, null))
        {
            var definition = type.GetCustomAttribute<ShortFormAttribute>() is null
                ? Object(type)
                : new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, Object(type)) };
            if (descriptions.Of(type) is { } description)
                definition["description"] = description;
            _definitions[name] = definition;
        }

        return new JsonObject { ["$ref"] = $"#/definitions/{name}" };
    }

    private JsonObject Expression()
    {
        _definitions[Query] = new JsonObject
        {
            ["type"] = "string",
            ["minLength"] = 1,
            ["description"] =
                "An expression of the query language: words and \"phrases\"; AND, OR, NOT and ( ); NEAR/5 and ONEAR/5 (in order); diplomat* (prefix), name~1 (one edit), "
                + "stem:expel (inflections), =US (as written); title: summary: content: author: source: language: tag: before what they apply to; "
                + "entity:\"Name\" and watchlist:\"Name\"; ^3 at the end is a term's weight.",
            ["examples"] = new JsonArray("\"persona non grata\"^2", "france NEAR/10 mali", "title:(coup OR putsch)", "entity:\"Assimi Goïta\"^5", "mali AND NOT football"),
        };
        return new JsonObject { ["$ref"] = $"#/definitions/{Query}" };
    }

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["type"] is not JsonValue type)
            return new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        schema["type"] = new JsonArray(type.DeepClone(), "null");
        if (schema["enum"] is JsonArray choices)
            choices.Add(null);
        return schema;
    }

    private static bool IsNeeded(PropertyInfo key) => key.GetCustomAttribute<NeededAttribute>() is not null;

    private static bool MayBeNull(PropertyInfo key) =>
        !IsNeeded(key) && new NullabilityInfoContext().Create(key).WriteState == NullabilityState.Nullable;
}
