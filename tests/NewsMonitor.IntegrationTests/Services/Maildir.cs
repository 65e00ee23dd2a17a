using MimeKit;

namespace NewsMonitor.IntegrationTests.Services;

/// <summary>
/// Reads what a mail server delivered, in the Maildir format (https://cr.yp.to/proto/maildir.html): one file a message, complete from the
/// moment its name appears in <c>new</c>. Tests share the directory, so each looks for its own message.
/// </summary>
internal sealed class Maildir(string directory)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a message may take to arrive; the server delivers within a second unless the machine is very busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits for the message with this <c>Message-ID</c>, written without its angle brackets.</summary>
    /// <exception cref="TimeoutException">It did not arrive.</exception>
    public Task<MimeMessage> MessageWithIdAsync(string messageId, CancellationToken cancellationToken) =>
        FirstAsync(message => message.MessageId == messageId, $"Message-ID {messageId}", cancellationToken);

    /// <summary>Waits for a message whose header has exactly this value.</summary>
    /// <exception cref="TimeoutException">It did not arrive.</exception>
    public Task<MimeMessage> MessageWithHeaderAsync(string header, string value, CancellationToken cancellationToken) =>
        FirstAsync(message => message.Headers[header] == value, $"{header}: {value}", cancellationToken);

    /// <summary>Every message that is there now, so that a test can count those it asked for.</summary>
    public async Task<IReadOnlyList<MimeMessage>> MessagesAsync(CancellationToken cancellationToken)
    {
        var messages = new List<MimeMessage>();
        foreach (var path in Paths())
            messages.Add(await MimeMessage.LoadAsync(path, cancellationToken));
        return messages;
    }

    private async Task<MimeMessage> FirstAsync(Func<MimeMessage, bool> isWanted, string wanted, CancellationToken cancellationToken)
    {
        var read = new HashSet<string>();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        using var timer = new PeriodicTimer(Interval);
        try
        {
            do
            {
                foreach (var path in Paths().Where(read.Add))
                {
                    var message = await MimeMessage.LoadAsync(path, deadline.Token);
                    if (isWanted(message))
                        return message;
                }
            }
            while (await timer.WaitForNextTickAsync(deadline.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
        }

        throw new TimeoutException($"No message with {wanted} among the {read.Count} in {directory} after {Patience}");
    }

    private IEnumerable<string> Paths() => Directory.EnumerateFiles(Path.Combine(directory, "new"));
}
