using System.Net;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>What a receiver answered.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Phrase">Its reason phrase, if any.</param>
/// <param name="Body">As much of the body as was read.</param>
internal sealed record WebhookAnswer(HttpStatusCode Status, string? Phrase, string Body)
{
    private const int Longest = 500;

    /// <summary>Where it redirects to.</summary>
    public string? Location { get; init; }

    /// <summary>How long it asks to be left alone.</summary>
    public TimeSpan? After { get; init; }

    /// <summary>How long until it takes more, when this message used up what it allows.</summary>
    public TimeSpan? UsedUpFor { get; init; }

    /// <summary>For people: one line, shortened.</summary>
    public string Said => OneLine.Of($"{(int)Status} {Phrase}: {Body}", Longest).TrimEnd(' ', ':');
}
