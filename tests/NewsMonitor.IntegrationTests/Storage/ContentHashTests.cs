using NewsMonitor.Storage.Moving;

namespace NewsMonitor.IntegrationTests.Storage;

public sealed class ContentHashTests
{
    private static readonly object?[] One = [1L, "a", null, 0.5, new byte[] { 7 }];
    private static readonly object?[] Other = [2L, "b", null, 0.5, new byte[] { 7 }];

    [Fact]
    public void The_order_of_rows_does_not_count() => Assert.Equal(Of(One, Other), Of(Other, One));

    [Fact]
    public void How_often_a_row_stands_there_does() => Assert.NotEqual(Of(One, Other, Other), Of(One));

    public static TheoryData<object?[], object?[]> Different { get; } = new()
    {
        { ["ab", "c"], ["a", "bc"] },
        { [null], [""] },
        { [1L], [1.0] },
        { ["1"], ["1"u8.ToArray()] },
        { [1L, 2L], [2L, 1L] },
    };

    [Theory]
    [MemberData(nameof(Different))]
    public void Values_that_differ_have_other_hashes(object?[] one, object?[] other) => Assert.NotEqual(Of(one), Of(other));

    private static string Of(params object?[][] rows)
    {
        var hash = new ContentHash();
        foreach (var row in rows)
            hash.Add(row);
        return hash.Value;
    }
}
