using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Seeding;

/// <summary>A proposal as a file for <c>Include</c>: entities and one watchlist, keys with their default left out, in a stable order.</summary>
public static class ProposalJson
{
    private static readonly JsonWriterOptions options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Write(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteStartArray("Entities");
            foreach (var entity in proposal.Entities)
                Write(json, entity);
            json.WriteEndArray();
            json.WriteStartArray("Watchlists");
            Write(json, proposal.Watchlist);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("Name", entity.Name);
        if (entity.Type != EntityType.Other)
            json.WriteString("Type", entity.Type.ToString());
        if (entity.Country is { } country)
            json.WriteString("Country", country);
        if (entity.Capital)
            json.WriteBoolean("Capital", true);
        Strings(json, "Aliases", entity.Aliases);
        if (entity.CaseSensitive)
            json.WriteBoolean("CaseSensitive", true);
        if (entity.Guard is { } guard)
        {
            json.WriteStartObject("Guard");
            Strings(json, "Near", guard.Near);
            json.WriteNumber("Within", guard.Within);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Watchlist watchlist)
    {
        json.WriteStartObject();
        json.WriteString("Name", watchlist.Name);
        if (watchlist.Description is { } description)
            json.WriteString("Description", description);
        Strings(json, "Terms", watchlist.Terms);
        if (watchlist.Require is { } require)
            json.WriteString("Require", require);
        json.WriteNumber("MinScore", watchlist.MinScore);
        json.WriteStartArray("MustMatch");
        foreach (var example in watchlist.MustMatch)
            Write(json, example);
        json.WriteEndArray();
        json.WriteStartArray("Alerts");
        foreach (var alert in watchlist.Alerts)
        {
            json.WriteStartObject();
            json.WriteString("Channel", alert.Channel);
            json.WriteString("When", alert.When.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Example example)
    {
        if (example.Summary is null)
        {
            json.WriteStringValue(example.Title);
            return;
        }
        json.WriteStartObject();
        json.WriteString("Title", example.Title);
        json.WriteString("Summary", example.Summary);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string key, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        json.WriteStartArray(key);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
