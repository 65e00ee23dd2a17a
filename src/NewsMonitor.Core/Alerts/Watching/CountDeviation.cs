namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>
/// How unusual a count is, in sigma: the normal deviate with the same tail as the negative binomial distribution of that mean and dispersion
/// (variance = mean + dispersion x mean²; 0 is Poisson). Counts of a few are far from normal, so (count - mean) / deviation would overstate them.
/// </summary>
internal static class CountDeviation
{
    /// <summary>Beyond this the tail says nothing more to anybody.</summary>
    private const double Most = 40;

    /// <param name="count">Of so many or more.</param>
    /// <param name="mean">Above 0.</param>
    /// <param name="dispersion">0 or more.</param>
    public static double Sigma(int count, double mean, double dispersion) =>
        count <= 0 ? -Most : Math.Clamp(-NormalQuantile(LogTail(count, mean, dispersion)), -Most, Most);

    /// <summary>ln P(X &gt;= count).</summary>
    internal static double LogTail(int count, double mean, double dispersion)
    {
        // The logarithm of P(X = count), by the ratio of each probability to the one before.
        var size = dispersion > 0 ? 1 / dispersion : double.PositiveInfinity;
        double Ratio(int from) => dispersion > 0 ? (size + from) / (from + 1) * (mean / (size + mean)) : mean / (from + 1);
        var log = dispersion > 0 ? -size * Math.Log(1 + (mean / size)) : -mean;
        double below = 0;
        for (var k = 0; k < count; k++)
        {
            below += Math.Exp(log);
            log += Math.Log(Ratio(k));
        }

        // Where most lies above, the tail is what is not below.
        if (below < 0.5)
            return Math.Log(1 - below);
        double term = 1, sum = 1;
        for (var k = count; term > sum * 1e-12; k++)
            sum += term *= Ratio(k);
        return log + Math.Log(sum);
    }

    /// <summary>The value below which a standard normal deviate falls with that (log) probability. Source: P. J. Acklam, relative error 1.15e-9.</summary>
    internal static double NormalQuantile(double logProbability)
    {
        const double central = 0.02425;
        var probability = Math.Exp(logProbability);
        if (logProbability < Math.Log(central))
            return Tail(Math.Sqrt(-2 * logProbability));
        if (probability > 1 - central)
            return -Tail(Math.Sqrt(-2 * Math.Log(Math.Max(double.Epsilon, 1 - probability))));
        var q = probability - 0.5;
        var r = q * q;
        return (((((-3.969683028665376e1 * r + 2.209460984245205e2) * r - 2.759285104469687e2) * r + 1.383577518672690e2) * r - 3.066479806614716e1) * r + 2.506628277459239) * q
            / (((((-5.447609879822406e1 * r + 1.615858368580409e2) * r - 1.556989798598866e2) * r + 6.680131188771972e1) * r - 1.328068155288572e1) * r + 1);
    }

    private static double Tail(double q) =>
        (((((-7.784894002430293e-3 * q - 3.223964580411365e-1) * q - 2.400758277161838) * q - 2.549732539343734) * q + 4.374664141464968) * q + 2.938163982698783)
        / ((((7.784695709041462e-3 * q + 3.224671290700398e-1) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1);
}
