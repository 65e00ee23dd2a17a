using System.Collections.Concurrent;
using MimeKit;

namespace NewsMonitor.Delivery.Email;

/// <summary>A few sessions with the mail server, kept between messages: a burst needs one login, not one a message.</summary>
internal sealed class SmtpConnections(SmtpOptions options, TimeProvider time) : IAsyncDisposable
{
    // Common servers allow ten sessions or more from one address.
    private const int Most = ChannelSender.MailsAtOnce;

    private readonly SemaphoreSlim _places = new(Most);
    private readonly ConcurrentStack<SmtpConnection> _idle = new();

    /// <summary>After a refused login or a server that is shutting down.</summary>
    public Rest? Rest { get; private set; }

    public async Task<SendResult> SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            var connection = await TakeIdleAsync(cancellation);
            return await SendAsync(connection, message, cancellation);
        }
        finally
        {
            _places.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryPop(out var connection))
            await connection.DisposeAsync();
        _places.Dispose();
    }

    private async Task<SendResult> SendAsync(SmtpConnection? kept, MimeMessage message, CancellationToken cancellation)
    {
        var connection = kept ?? new SmtpConnection(options, time);
        var keep = false;
        try
        {
            if (kept is null)
                await connection.OpenAsync(cancellation);
            var answer = await connection.SendAsync(message, cancellation);
            keep = connection.IsReusable;
            return new SendResult.Accepted(Text.OneLine.Of(answer, 500));
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return SmtpFailure.Judge(failure, connection.Stage, options);
        }
        finally
        {
            // After a failure the session's state is not worth reasoning about.
            if (keep)
                _idle.Push(connection);
            else
                await connection.DisposeAsync();
        }
    }

    private async Task<SmtpConnection?> TakeIdleAsync(CancellationToken cancellation)
    {
        while (_idle.TryPop(out var connection))
        {
            if (await connection.AnswersAsync(cancellation))
                return connection;
            await connection.DisposeAsync();
        }

        return null;
    }
}
