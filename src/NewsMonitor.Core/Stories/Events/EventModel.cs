namespace NewsMonitor.Core.Stories.Events;

/// <summary>The merge decision: a logistic regression over <see cref="EventEvidence.Values"/>.</summary>
/// <param name="Intercept">What nothing in common comes to.</param>
/// <param name="Coefficients">In the order of the values.</param>
public sealed record EventModel(float Intercept, IReadOnlyList<float> Coefficients)
{
    /// <summary>How it was learnt is told in docs/stories.md; <c>learn-events</c> of the benchmarks learns it anew.</summary>
    public static EventModel Learnt { get; } = new(-7.11f, [4.44f, 5.67f, 0.76f, 1.78f, 0.21f, 3.38f, 0.78f, 1.98f, 0.17f, -1.20f, -1.04f]);

    /// <summary>
    /// Weight of half a rare word: what happens in one country on one day is not one event for that, nor is what has one number in it. A
    /// country and a number may be, as between two languages.
    /// </summary>
    private const float LeastBeside = 0.5f;

    /// <summary>
    /// From so many members on, each makes the next join less easily: what a wide story tells of, everything that follows resembles. Set by
    /// hand, since the labelled events are smaller.
    /// </summary>
    private const int Wide = 10;

    private const double WidthPenalty = 0.1;

    /// <summary>
    /// What each unit of weight of the countries that differ takes away where others are shared; where none is, it is another event. By hand:
    /// elections, storms and coups in two countries in one week are told in the same words, and hardly stand among the labelled events.
    /// </summary>
    private const double CountryPenalty = 8;

    /// <summary>How likely the item and the story tell of one event, 0 to 1.</summary>
    public double Probability(in EventEvidence evidence)
    {
        if (evidence is { OtherCountries: > 0, SharedCountries: 0 })
            return 0;
        if (evidence.SharedWeight - Math.Max(evidence.SharedCountries, evidence.SharedNumbers) < LeastBeside)
            return 0;
        double sum = Intercept;
        var values = evidence.Values();
        for (var i = 0; i < values.Length; i++)
            sum += Coefficients[i] * values[i];
        sum -= CountryPenalty * evidence.OtherCountries;
        sum -= WidthPenalty * Math.Max(0, evidence.Members - Wide);
        return 1 / (1 + Math.Exp(-sum));
    }
}
