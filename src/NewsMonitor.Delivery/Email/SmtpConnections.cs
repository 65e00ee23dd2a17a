using System.Collections.Concurrent;
using MimeKit;

namespace NewsMonitor.Delivery.Email;

/// <summary>A few sessions with the mail server, kept between messages: a burst needs one login, not one a message.</summary>
internal sealed class SmtpConnections(SmtpOptions options, TimeProvider time) : IAsyncDisposable
{
    private readonly SemaphoreSlim _places = new(options.Connections);
    private readonly ConcurrentStack<SmtpConnection> _idle = new();
    private readonly ServerRest _rest = new(time);

    /// <summary>While the server is in trouble nothing is tried.</summary>
    public Rest? Rest => _rest.Now;

    public async Task<SendResult> SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            var kept = await TakeIdleAsync(cancellation);
            // A session that was closed behind our back says nothing of the server, as long as the message was not handed over.
            return kept is not null && await TrySendAsync(kept, message, cancellation) is { } result
                ? result
                : await SendAsync(new SmtpConnection(options, time), message, cancellation);
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

    /// <returns>Null: the session was gone.</returns>
    private async Task<SendResult?> TrySendAsync(SmtpConnection kept, MimeMessage message, CancellationToken cancellation)
    {
        var result = await SendAsync(kept, message, cancellation);
        return kept.WasGone ? null : result;
    }

    private async Task<SendResult> SendAsync(SmtpConnection connection, MimeMessage message, CancellationToken cancellation)
    {
        var keep = false;
        try
        {
            await connection.OpenAsync(cancellation);
            var answer = await connection.SendAsync(message, cancellation);
            keep = connection.IsReusable;
            _rest.Over();
            return new SendResult.Accepted(Text.OneLine.Of(answer, 500));
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            var result = SmtpFailure.Judge(failure, connection.Stage, options);
            if (SmtpFailure.ConcernsServer(failure, connection.Stage) && result is SendResult.RetryLater(var reason, _))
                _rest.Begin(reason);
            return result;
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
            if (await connection.LivesAsync(cancellation))
                return connection;
            await connection.DisposeAsync();
        }

        return null;
    }
}
