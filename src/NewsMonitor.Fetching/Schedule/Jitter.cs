namespace NewsMonitor.Fetching.Schedule;

/// <summary>Spreads feeds that became due together. Only ever adds: a bound somebody asked for stays a bound.</summary>
internal static class Jitter
{
    /// <summary>By how much at the most.</summary>
    public const double Share = 0.1;

    /// <summary>Up to a tenth longer, but not beyond <paramref name="longest"/> unless <paramref name="wait"/> is itself.</summary>
    /// <param name="wait">Not negative.</param>
    /// <param name="sample">From [0, 1).</param>
    /// <param name="longest">Where stretching ends.</param>
    public static TimeSpan Stretch(TimeSpan wait, double sample, TimeSpan longest)
    {
        var stretched = wait * (1 + Share * Math.Clamp(sample, 0, 1));
        return stretched <= longest ? stretched : wait > longest ? wait : longest;
    }
}
