using Hangfire;
using Hangfire.Storage;
using NewsMonitor.Logging;
using NewsMonitor.Metrics;

namespace NewsMonitor.Jobs;

/// <summary>
/// Registers the recurring jobs, and looks after them: one that is missing or disabled, and a schedule that stands still, is told and made anew.
/// Not before the service starts, for Hangfire's locks in PostgreSQL are rows that a dead node leaves behind for a minute.
/// </summary>
internal sealed class ScheduleWatch(
    JobStorage storage, IRecurringJobManager jobs, TickSchedule schedule, MonitorMetrics metrics, TimeProvider time, ILogger<ScheduleWatch> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>Longer than a dead node's lock holds up the others.</summary>
    private static readonly TimeSpan LeastStandstill = TimeSpan.FromMinutes(2);

    private readonly TimeSpan _standstill = schedule.Tick * 3 > LeastStandstill ? schedule.Tick * 3 : LeastStandstill;
    private volatile IReadOnlyList<string> _complaints = [];
    private IReadOnlyList<string> _suspected = [];
    private string? _lastTick;
    private long _tickedAt = time.GetTimestamp();
    private bool _isRegistered;

    /// <summary>What is not well with the schedule; empty: nothing.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // Hangfire's calls block, and longer than a stop may take when a dead node's lock stands in their way.
            await Task.Run(LookOnce, CancellationToken.None).WaitAsync(stoppingToken);
            await Task.Delay(Look, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One look, and what follows from it. Never throws for what Hangfire or its storage does.</summary>
    internal void LookOnce()
    {
        try
        {
            if (!_isRegistered)
                schedule.Register(jobs, anew: !schedule.IsShared);
            _isRegistered = true;
            using var connection = storage.GetConnection();
            var found = connection.GetRecurringJobs();
            Judge([.. ScheduleHealth.Complaints(schedule.Jobs, found), .. Standstill(found)]);
            if (_complaints.Count > 0)
                schedule.Register(jobs, anew: true);
        }
        catch (Exception error)
        {
            Judge([$"its storage does not answer: {error.Message}"]);
        }
    }

    private IEnumerable<string> Standstill(IEnumerable<RecurringJobDto> found)
    {
        var last = found.FirstOrDefault(job => job.Id == TickSchedule.PollFeeds)?.LastJobId;
        // A job that was just made anew has run never: that is no tick.
        if (last is not null && last != _lastTick)
            (_lastTick, _tickedAt) = (last, time.GetTimestamp());
        if (time.GetElapsedTime(_tickedAt) is var still && still > _standstill)
            yield return $"no tick for {_standstill.TotalSeconds:0} s";
    }

    /// <summary>What was not well the last time either: nodes that make the schedule anew at the same time see each other's half of it.</summary>
    private void Judge(IReadOnlyList<string> seen)
    {
        Tell([.. seen.Intersect(_suspected)]);
        _suspected = seen;
    }

    private void Tell(IReadOnlyList<string> complaints)
    {
        if (complaints.Count > 0 && _complaints.Count == 0)
            log.ScheduleBroken(string.Join("; ", complaints));
        else if (complaints.Count == 0 && _complaints.Count > 0)
            log.ScheduleMended();
        _complaints = complaints;
        metrics.ScheduleIs(complaints.Count);
    }
}
