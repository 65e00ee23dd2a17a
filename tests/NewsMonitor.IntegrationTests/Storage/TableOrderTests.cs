using NewsMonitor.Storage.Moving;

namespace NewsMonitor.IntegrationTests.Storage;

public sealed class TableOrderTests
{
    [Theory]
    [InlineData("a b>a c>b", "a b c")]
    [InlineData("a>z b>a z", "z a b")]
    [InlineData("a>a b", "a b")]
    [InlineData("a>elsewhere b", "a b")]
    [InlineData("d>b,c c>a b>a a", "a b c d")]
    public void Tables_come_after_those_they_refer_to_else_by_name(string needs, string order) => Assert.Equal(order, string.Join(' ', TableOrder.Of(Read(needs))));

    [Fact]
    public void Tables_that_refer_to_each_other_are_an_error() => Assert.Throws<InvalidOperationException>(() => TableOrder.Of(Read("a>b b>a")));

    private static Dictionary<string, IReadOnlyList<string>> Read(string needs) => needs.Split(' ').Select(table => table.Split('>'))
        .ToDictionary(table => table[0], table => (IReadOnlyList<string>)(table.Length > 1 ? table[1].Split(',') : []));
}
