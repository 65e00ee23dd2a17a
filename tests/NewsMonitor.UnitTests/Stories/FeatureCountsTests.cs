using NewsMonitor.Core.Stories.Indexing;

namespace NewsMonitor.UnitTests.Stories;

public sealed class FeatureCountsTests
{
    private const uint Kept = 50_000;
    private const uint Taken = 150_000;

    [Fact]
    public void Counts_are_the_same_however_many_features_there_were_meanwhile()
    {
        var (few, many) = (new FeatureCounts(), new FeatureCounts());
        for (var key = 1u; key <= Kept; key++)
        {
            few.Add(key, 1 + (int)(key % 3));
            many.Add(key, 1 + (int)(key % 3));
        }

        for (var key = Kept + 1; key <= Taken; key++)
            many.Add(key, 2);
        Assert.All([Kept + 1, Taken], key => Assert.True(many.Of(key) >= 2));
        for (var key = Kept + 1; key <= Taken; key++)
            many.Add(key, -2);

        Assert.All([1u, 2u, 3u], key => Assert.Equal(1 + (int)(key % 3), few.Of(key)));
        for (var key = 1u; key <= Taken; key++)
            Assert.Equal(few.Of(key), many.Of(key));
    }
}
