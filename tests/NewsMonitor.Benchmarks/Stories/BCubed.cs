namespace NewsMonitor.Benchmarks.Stories;

/// <summary>Bagga and Baldwin's B-cubed: precision and recall of each item's cluster, averaged over the items.</summary>
internal readonly record struct BCubed(double Precision, double Recall, double WorstRatio)
{
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <summary>How the clusters stand to the events; items without a label are left out.</summary>
    public static BCubed Of(IReadOnlyCollection<(string Event, long Cluster)> items)
    {
        var both = items.CountBy(item => item).ToDictionary();
        var events = items.CountBy(item => item.Event).ToDictionary();
        var clusters = items.CountBy(item => item.Cluster).ToDictionary();
        return new BCubed(
            items.Average(item => (double)both[item] / clusters[item.Cluster]),
            items.Average(item => (double)both[item] / events[item.Event]),
            // A story belongs to the event most of it tells of.
            clusters.Max(cluster => (double)cluster.Value / events[both.Where(pair => pair.Key.Cluster == cluster.Key).MaxBy(pair => pair.Value).Key.Event]));
    }

    public override string ToString() => FormattableString.Invariant($"P {Precision:0.000} R {Recall:0.000} F1 {F1:0.000}, largest story {WorstRatio:0.00} of its event");
}
