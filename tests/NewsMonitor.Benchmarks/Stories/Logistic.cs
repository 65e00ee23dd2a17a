using NewsMonitor.Core.Stories.Events;

namespace NewsMonitor.Benchmarks.Stories;

/// <summary>Logistic regression by gradient descent over standardised values, with a ridge.</summary>
internal static class Logistic
{
    private const int Rounds = 1500;
    private const double Rate = 0.9;

    /// <param name="examples">What was met.</param>
    /// <param name="ridge">Strength of the pull to zero.</param>
    public static EventModel Fit(IReadOnlyList<EventExample> examples, double ridge)
    {
        var size = examples[0].Values.Length;
        var mean = new double[size];
        var spread = new double[size];
        for (var i = 0; i < size; i++)
        {
            mean[i] = examples.Average(example => (double)example.Values[i]);
            spread[i] = Math.Sqrt(examples.Average(example => Math.Pow(example.Values[i] - mean[i], 2))) + 1e-9;
        }

        var scaled = examples.Select(example => example.Values.Select((value, i) => (value - mean[i]) / spread[i]).ToArray()).ToList();
        var (weights, bias) = (new double[size], 0.0);
        var total = examples.Sum(example => example.Weight);
        for (var round = 0; round < Rounds; round++)
        {
            var (slope, biasSlope) = (new double[size], 0.0);
            for (var n = 0; n < scaled.Count; n++)
            {
                var sum = bias;
                for (var i = 0; i < size; i++)
                    sum += weights[i] * scaled[n][i];
                var error = ((1 / (1 + Math.Exp(-sum))) - (examples[n].Same ? 1 : 0)) * examples[n].Weight / total;
                biasSlope += error;
                for (var i = 0; i < size; i++)
                    slope[i] += error * scaled[n][i];
            }

            bias -= Rate * biasSlope;
            for (var i = 0; i < size; i++)
                weights[i] -= Rate * (slope[i] + (ridge * weights[i]));
        }

        return new EventModel(
            (float)(bias - weights.Select((weight, i) => weight * mean[i] / spread[i]).Sum()),
            [.. weights.Select((weight, i) => (float)(weight / spread[i]))]);
    }
}
