namespace NewsMonitor.Core.Stories.Traits;

/// <summary>What a feature of an item's event vector is.</summary>
internal enum FeatureKind : byte
{
    Word,

    /// <summary>Written with a capital where words are not.</summary>
    Name,

    Number,

    /// <summary>A country, its people or its capital, in any language.</summary>
    Country,
}
