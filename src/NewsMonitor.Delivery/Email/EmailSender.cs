using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Delivery.Email;

/// <summary>One alert to one mailbox: over SMTP, or into the pickup directory.</summary>
internal sealed class EmailSender(SmtpOptions options, TimeProvider time) : IAsyncDisposable
{
    private readonly AlertMessage _messages = new(
        options.From,
        options.Templates is { } folder ? MailTemplates.From(folder) : MailTemplates.BuiltIn,
        options.Dkim is { } dkim ? new MailSignature(dkim) : null);

    private readonly SmtpConnections _connections = new(options, time);

    /// <summary>See <see cref="ChannelSender.RestOf"/>.</summary>
    public Rest? Rest => _connections.Rest;

    public async Task<SendResult> SendAsync(OutgoingDelivery delivery, CancellationToken cancellation)
    {
        if (!Mailbox.TryParse(delivery.Recipient, out var recipient))
            return new SendResult.Rejected($"\"{Text.OneLine.Of(delivery.Recipient, 200)}\" is not a mail address.");
        if (!Mailbox.TryParse(options.From, out _))
            return new SendResult.RetryLater($"Smtp:From \"{Text.OneLine.Of(options.From, 200)}\" is not a mail address.");

        using var message = _messages.Compose(delivery, recipient, time.GetUtcNow(), out var trouble);
        var result = options.Host is null
            ? await PickupDirectory.WriteAsync(options.PickupDirectory, delivery.Id, message, cancellation)
            : await _connections.SendAsync(message, cancellation);
        return trouble is not null && result is SendResult.Accepted(var answer)
            ? new SendResult.Accepted($"{answer} (with the built-in templates, since those in {options.Templates} broke: {Text.OneLine.Of(trouble, 200)})")
            : result;
    }

    public ValueTask DisposeAsync() => _connections.DisposeAsync();
}
