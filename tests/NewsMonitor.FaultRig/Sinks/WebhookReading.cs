using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsMonitor.FaultRig.News;

namespace NewsMonitor.FaultRig.Sinks;

/// <summary>Reads a webhook as its receiver would, after Standard Webhooks 1.0.0, with nothing of the program's own code.</summary>
internal sealed class WebhookReading(NewsStock stock, byte[] key)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Null: the program lives by another clock than the rig.</summary>
    public TimeProvider? Time { get; init; } = TimeProvider.System;

    /// <param name="headers">The value of a header, or null.</param>
    /// <param name="body">As it came.</param>
    public (string Id, IReadOnlyList<int> Items, string? Wrong) Read(Func<string, string?> headers, byte[] body)
    {
        var id = headers("webhook-id") ?? "";
        if (Forged(id, headers("webhook-timestamp") ?? "", headers("webhook-signature") ?? "", body) is { } forged)
            return (id, [], forged);
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(id, document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return (id, [], $"cannot be read: {failure.Message}");
        }
    }

    private (string Id, IReadOnlyList<int> Items, string? Wrong) Read(string id, JsonElement body)
    {
        var data = body.GetProperty("data");
        var (type, items) = (body.GetProperty("type").GetString(), data.GetProperty("items").EnumerateArray().ToList());
        string[] texts = [.. items.SelectMany(item => new[] { item.GetProperty("title").GetString()!, item.GetProperty("link").GetString()! })];
        var numbers = NewsItem.NumbersIn(string.Join(' ', texts));
        if (type is not ("alert.created" or "digest.created"))
            return (id, numbers, $"is of type {type}");
        if (data.GetProperty("watchlist").GetString() != RigNames.Watchlist)
            return (id, numbers, "is another watchlist's");
        return (id, numbers, AlertCheck.Of(stock, numbers, single: type == "alert.created", texts.Contains));
    }

    private string? Forged(string id, string timestamp, string signatures, byte[] body)
    {
        if (!long.TryParse(timestamp, CultureInfo.InvariantCulture, out var seconds))
            return $"has the timestamp `{timestamp}`";
        if (Time?.GetUtcNow() is { } now && (now - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > Tolerance)
            return $"has a timestamp more than {Tolerance.TotalMinutes} minutes away";
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{id}.{timestamp}."), .. body];
        var signature = HMACSHA256.HashData(key, signed);
        return signatures.Split(' ').Contains("v1," + Convert.ToBase64String(signature)) ? null : "has a signature that does not fit";
    }
}
