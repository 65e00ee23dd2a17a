using System.Data.Common;
using NewsMonitor.Logging;
using NewsMonitor.Storage;

namespace NewsMonitor.Pipeline;

/// <summary>Whether the database does its work: told once when it stops, and once when it goes on, however many passes run into it in between.</summary>
internal sealed class DatabaseStanding(TimeProvider time, ILogger<DatabaseStanding> log)
{
    private readonly Lock _lock = new();
    private long? _failingSince;

    /// <summary>Whether it is the database's own trouble, which every pass has and none can do anything about.</summary>
    public static bool IsTrouble(Exception exception) => exception is StorageException or DbException;

    /// <summary>Runs a pass that asks the database; one that ends with its trouble is over, and the next tick tries again.</summary>
    public async Task WatchAsync(Func<Task> pass)
    {
        try
        {
            await pass();
            Works();
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
            if (_failingSince is not null)
                return;
            _failingSince = time.GetTimestamp();
        }

        log.DatabaseFails(exception.Message);
    }

    private void Works()
    {
        long since;
        lock (_lock)
        {
            if (_failingSince is null)
                return;
            since = _failingSince.Value;
            _failingSince = null;
        }

        log.DatabaseWorksAgain(time.GetElapsedTime(since));
    }
}
