namespace NewsMonitor.Storage.Feedback;

/// <summary>What readers said of a watchlist's alerts in a span of time. A story counts as the majority of its alert's readers marked it; a draw is useful, for somebody needed it.</summary>
/// <param name="Watchlist">Whose.</param>
/// <param name="Alerts">That told stories, marked or not, over all channels.</param>
/// <param name="AlertsADay">Of the span's days that are on record; one that is not yet over counts whole.</param>
/// <param name="Useful">Stories told that were marked useful.</param>
/// <param name="Noise">Stories told that were marked noise.</param>
/// <param name="Marks">What was said in all: a reader and story one.</param>
public sealed record WatchlistMarks(string Watchlist, int Alerts, double AlertsADay, int Useful, int Noise, int Marks)
{
    /// <summary>The useful part of the stories that were marked, 0 to 1; null when none was.</summary>
    public double? Precision => Useful + Noise == 0 ? null : (double)Useful / (Useful + Noise);
}
