using NewsMonitor.CommandLine;

namespace NewsMonitor.UnitTests.CommandLine;

public sealed class ItemLinesTests : IDisposable
{
    private readonly StringWriter errors = new();

    public void Dispose() => errors.Dispose();

    [Fact]
    public void LinesThatAreNoItemsArePassedOver()
    {
        var lines = Of("{\"id\":1}\nnonsense\n\n{\"id\":2}");

        Assert.Equal(["1", "2"], lines.Read().Select(line => line.Id.ToString()));
        Assert.True(lines.AnyBad);
    }

    [Fact]
    public void WhatBeginsAsNoTextIsReadNoFurther()
    {
        var lines = Of("\u007FELF\0\0\u0001\n{\"id\":1}");

        Assert.Empty(lines.Read());
        Assert.True(lines.AnyBad);
    }

    [Fact]
    public void ADamagedLineAmongItemsEndsNothing() => Assert.Equal(2, Of("{\"id\":1}\n\0\0\0\n{\"id\":2}").Read().Count());

    [Fact]
    public void ItemsAloneAreNoFault()
    {
        var lines = Of("{\"id\":1}");

        Assert.Single(lines.Read());
        Assert.False(lines.AnyBad);
    }

    [Fact]
    public void AfterTwentyFaultsOnlyTheirNumberIsTold()
    {
        Assert.Empty(Of(string.Concat(Enumerable.Repeat("nonsense\n", 25))).Read());

        var told = errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(21, told.Length);
        Assert.StartsWith("items.jsonl: 5 more lines", told[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNoTextIsToldInOneLine()
    {
        Assert.Empty(Of("\0\u0001\n\0\u0002\n").Read());

        Assert.StartsWith("items.jsonl: is no text.", Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private ItemLines Of(string text) => new("items.jsonl", () => new StringReader(text), errors);
}
