namespace NewsMonitor.Core.Stories.Traits;

/// <summary>What kinds of features weigh before anything is counted: a word in no list is 1.</summary>
internal static class FeatureWeights
{
    /// <summary>Names tell events apart better than any other word.</summary>
    public const float Name = 1.25f;

    /// <summary>Many events share a country.</summary>
    public const float Country = 0.7f;

    /// <summary>Two, three or five of something happen every day.</summary>
    public const float SmallNumber = 0.3f;

    public const float Number = 0.75f;

    public const float Year = 0.3f;

    /// <summary>What is said twice counts this much more at the most.</summary>
    public const float Repeated = 1.5f;

    public static float Of(WordUse use, int length) => use switch
    {
        WordUse.Function => 0,
        WordUse.Calendar => 0.12f,
        WordUse.News => 0.3f,
        WordUse.Verb => 0.4f,
        WordUse.Common => 0.65f,
        WordUse.Newsmaker => 0.5f,
        // In a language without lists the small words are mostly short.
        _ => length switch { 1 => 0, 2 => 0.4f, 3 => 0.8f, _ => 1 },
    };
}
