namespace NewsMonitor.Core.Matching;

/// <summary>The numbers of the score.</summary>
internal static class Scoring
{
    public const double DefaultWeight = 1;

    /// <summary>A term found in the title counts this often.</summary>
    public const double TitleFactor = 2;

    /// <summary>From this share of the threshold on, an item that does not match has come close.</summary>
    public const double NearMissShare = 0.7;

    // Sums of decimal weights, such as 0.1 + 0.2, fall short of themselves by less than this.
    private const double Slack = 1e-9;

    public static bool Reaches(double score, double threshold) => score >= threshold - Slack;
}
