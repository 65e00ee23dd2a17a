namespace NewsMonitor.Core.Stories.Events;

/// <summary>What speaks for and against an item and a story telling of one event.</summary>
/// <param name="Best">Cosine to the nearest member, 0 to 1.</param>
/// <param name="Mean">Mean cosine to the members looked at: what the centroid says.</param>
/// <param name="Title">Cosine to the nearest member over what stands in headlines.</param>
/// <param name="SharedWeight">Weight of what is shared with the nearest member: two short texts agree easily.</param>
/// <param name="SharedNames">Weight of the names shared with it.</param>
/// <param name="SharedNumbers">Weight of the numbers shared with it.</param>
/// <param name="SharedCountries">Weight of the countries shared with it.</param>
/// <param name="Gap">Hours between the item and the member of the story nearest in time.</param>
/// <param name="Members">Distinct texts in the story.</param>
/// <param name="Texts">Texts in the window: the more there are, the more resemble each other by chance.</param>
/// <param name="OtherLanguage">Whether the nearest member is in another language.</param>
public readonly record struct EventEvidence(
    float Best, float Mean, float Title, float SharedWeight, float SharedNames, float SharedNumbers, float SharedCountries, float Gap, int Members, bool OtherLanguage, int Texts)
{
    /// <summary>
    /// Weight of the countries in the item's headline that no report of the story names, or of those in its nearest report's headline that the
    /// item does not name, whichever is less. 0 where only one side has such: who answers whom is one event, what happens here and there is two.
    /// </summary>
    public float OtherCountries { get; init; }

    /// <summary>In hours: Miranda et al., "Multilingual Clustering of Streaming News", 2018, use about three days.</summary>
    private const float Decay = 72;

    /// <summary>What was learnt from had some thousands: further than this it is not carried on.</summary>
    private const int MostTexts = 20_000;

    /// <summary>1 for the same hour, 0.6 after three days, next to nothing after a week.</summary>
    public float Nearness => MathF.Exp(-Gap * Gap / (2 * Decay * Decay));

    /// <summary>The values the decision weighs, in the order of <see cref="EventModel"/>'s coefficients.</summary>
    public float[] Values() =>
    [
        Best, Mean, Title, MathF.Log(1 + SharedWeight), MathF.Log(1 + SharedNames), MathF.Log(1 + SharedNumbers), MathF.Log(1 + SharedCountries), Nearness, MathF.Log(Members),
        OtherLanguage ? 1 : 0, MathF.Log(1 + (Math.Min(Texts, MostTexts) / 1000f)),
    ];
}
