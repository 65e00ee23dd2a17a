namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>Two entities named together for the first time.</summary>
/// <param name="One">An entity's name.</param>
/// <param name="Other">The other's.</param>
/// <param name="Days">In so many days: 90, or how long both have been watched for.</param>
public sealed record FirstPair(string One, string Other, int Days)
{
    /// <summary>How far back "the first time" looks.</summary>
    public static TimeSpan Memory { get; } = TimeSpan.FromDays(90);

    /// <summary>With less on record nearly every pair would be a first one.</summary>
    public static TimeSpan LeastRecord { get; } = TimeSpan.FromDays(14);

    /// <summary>Whether it is one.</summary>
    /// <param name="pair">Named together now.</param>
    /// <param name="record">What is known of it.</param>
    /// <param name="now">UTC.</param>
    /// <returns>Null when it is none, or the record is too short to say so honestly.</returns>
    public static FirstPair? Of(EntityPair pair, PairRecord record, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.WatchedSince is not { } since || now - since < LeastRecord || now - record.LastSeen <= Memory)
            return null;
        return new FirstPair(pair.One, pair.Other, (int)(now - since < Memory ? now - since : Memory).TotalDays);
    }
}

/// <summary>What is on record of two entities of a watchlist.</summary>
/// <param name="WatchedSince">Since when it has asked for both; null when that is not known yet.</param>
/// <param name="LastSeen">When an item it matched named them together last; null: none has.</param>
public sealed record PairRecord(DateTimeOffset? WatchedSince, DateTimeOffset? LastSeen);
