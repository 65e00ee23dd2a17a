namespace NewsMonitor.Core.Stories.Traits;

/// <summary>One thing an item is about: five bytes.</summary>
/// <param name="Key">Hash of what it is; never 0.</param>
/// <param name="Mark">Two bits of kind, one for the title, five of weight.</param>
internal readonly record struct Feature(uint Key, byte Mark)
{
    private const int HeaviestStep = 31;
    private const float StepsPerUnit = 12;

    public static Feature Of(uint key, FeatureKind kind, bool inTitle, float weight) => new(
        key == 0 ? 1 : key, (byte)((int)kind | (inTitle ? 4 : 0) | (Math.Clamp((int)MathF.Round(weight * StepsPerUnit), 1, HeaviestStep) << 3)));

    public FeatureKind Kind => (FeatureKind)(Mark & 3);

    public bool InTitle => (Mark & 4) != 0;

    /// <summary>By how often and where it stands and how common such words are; how common it is just now comes on top.</summary>
    public float Weight => (Mark >> 3) / StepsPerUnit;
}
