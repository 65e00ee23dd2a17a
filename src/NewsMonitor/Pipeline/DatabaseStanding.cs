using System.Data.Common;
using NewsMonitor.Logging;
using NewsMonitor.Storage;

namespace NewsMonitor.Pipeline;

/// <summary>Whether the database does its work: told once when it stops, and once when it goes on, however many passes run into it in between.</summary>
internal sealed class DatabaseStanding(TimeProvider time, ILogger<DatabaseStanding> log)
{
    private readonly Lock _lock = new();
    private long? _failingSince;
    private long _lastFailure;

    public bool IsFailing
    {
        get
        {
            lock (_lock)
                return _failingSince is not null;
        }
    }

    /// <summary>Whether it is the database's own trouble, which every pass has and none can do anything about.</summary>
    public static bool IsTrouble(Exception exception) => exception is StorageException or DbException;

    /// <summary>Runs a pass that asks the database; one that ends with its trouble is over, and the next tick tries again.</summary>
    public async Task WatchAsync(Func<Task> pass)
    {
        var began = time.GetTimestamp();
        try
        {
            await pass();
            WorkedSince(began);
        }
        catch (Exception exception) when (IsTrouble(exception))
        {
            Fails(exception);
        }
    }

    public void Fails(Exception exception)
    {
        lock (_lock)
        {
            _lastFailure = time.GetTimestamp();
            if (_failingSince is not null)
                return;
            _failingSince = _lastFailure;
        }

        log.DatabaseFails(exception.Message);
    }

    /// <summary>A pass that began before the last failure proves nothing: it may have asked before that, or swallowed it.</summary>
    private void WorkedSince(long began)
    {
        long since;
        lock (_lock)
        {
            if (_failingSince is null || began <= _lastFailure)
                return;
            since = _failingSince.Value;
            _failingSince = null;
        }

        log.DatabaseWorksAgain(time.GetElapsedTime(since));
    }
}
