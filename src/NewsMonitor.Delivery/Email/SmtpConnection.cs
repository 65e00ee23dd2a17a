using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace NewsMonitor.Delivery.Email;

/// <summary>One session with the mail server. Used by one attempt at a time.</summary>
internal sealed class SmtpConnection(SmtpOptions options, TimeProvider time) : IAsyncDisposable
{
    // Some servers close a session after a hundred messages or so.
    private const int MostMessages = 100;
    // Servers close sessions that are silent for some minutes; within this time asking first would only cost a round trip.
    private static readonly TimeSpan LongTrusted = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    private readonly SmtpClient _client = new()
    {
        // Revocation lists live on third parties' servers: mail must not wait for them.
        CheckCertificateRevocation = false,
    };

    private int _sent;
    private long _lastUsed;

    public SmtpStage Stage { get; private set; }

    /// <summary>Whether another message may follow.</summary>
    public bool IsReusable => _client.IsConnected && _sent < MostMessages;

    /// <summary>Whether a session kept from before turned out to be closed, and nothing of the message was handed over.</summary>
    public bool WasGone { get; private set; }

    /// <summary>Does nothing where it is open already.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        if (_sent > 0)
            return;
        using var limit = Limit(cancellation);
        Stage = SmtpStage.Connecting;
        _client.ServerCertificateValidationCallback = TrustedRoot.Validation(options.CaFile);
        var security = options.Security switch
        {
            SmtpSecurity.None => SecureSocketOptions.None,
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.StartTls,
        };
        await _client.ConnectAsync(options.Host!, options.Port, security, limit.Token);

        Stage = SmtpStage.LoggingIn;
        if (options.Username is { } username)
            await _client.AuthenticateAsync(username, options.Password ?? "", limit.Token);
    }

    /// <summary>Whether a session kept from before still lives, as far as one can tell: after a while it is asked.</summary>
    public async Task<bool> LivesAsync(CancellationToken cancellation)
    {
        if (!_client.IsConnected || time.GetElapsedTime(_lastUsed) < LongTrusted)
            return _client.IsConnected;
        using var limit = Limit(cancellation);
        try
        {
            await _client.NoOpAsync(limit.Token);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <returns>The server's answer to the final dot.</returns>
    public async Task<string> SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        using var limit = Limit(cancellation);
        Stage = SmtpStage.Envelope;
        // MailKit would send the raw bytes to a server that never said it can read them (RFC 6531). Domains have an ASCII form, names have none.
        if (!_client.Capabilities.HasFlag(SmtpCapabilities.UTF8) && message.To.Mailboxes.Any(mailbox => !mailbox.LocalPart.All(char.IsAscii)))
            throw new NotSupportedException("it has letters beyond ASCII, and the server does not offer SMTPUTF8");

        try
        {
            var answer = await _client.SendAsync(message, limit.Token, new HandOver(this));
            _sent++;
            return answer;
        }
        catch (Exception failure) when (_sent > 0 && Stage == SmtpStage.Envelope && failure is IOException or SmtpProtocolException or ServiceNotConnectedException)
        {
            WasGone = true;
            throw;
        }
        finally
        {
            _lastUsed = time.GetTimestamp();
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(LongestGoodbye, time);
        try
        {
            await _client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception)
        {
            // A goodbye nobody heard changes nothing.
        }

        _client.Dispose();
    }

    private TimeLimit Limit(CancellationToken cancellation) => new(options.Timeout, time, cancellation);

    /// <summary>The first byte of the message on its way: from here on silence leaves open whether it was accepted.</summary>
    private sealed class HandOver(SmtpConnection connection) : ITransferProgress
    {
        public void Report(long bytesTransferred, long totalSize) => connection.Stage = SmtpStage.Content;

        public void Report(long bytesTransferred) => connection.Stage = SmtpStage.Content;
    }
}
