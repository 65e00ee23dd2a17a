using NewsMonitor.Delivery.Text;

namespace NewsMonitor.UnitTests.Delivery.Text;

public class OneLineTests
{
    [Theory]
    [InlineData("a\r\nb", "a b")]
    [InlineData("  a \t b  ", "a b")]
    [InlineData("a\u2028b\u0085c\0d", "a b c d")]
    [InlineData("a\u202Eb\uD800c", "abc")]
    [InlineData("a\u061C\u200B\u206A\uFFF9b", "ab")]
    [InlineData(null, "")]
    public void What_comes_is_made_one_clean_line(string? text, string expected) => Assert.Equal(expected, OneLine.Of(text, 100));

    [Theory]
    [InlineData("abcdef", 5, "abcd…")]
    [InlineData("abcde", 5, "abcde")]
    [InlineData("abc😀e", 5, "abc…")]
    [InlineData("cafe\u0301s", 5, "caf…")]
    public void What_is_too_long_is_cut_between_characters(string text, int max, string expected) => Assert.Equal(expected, OneLine.Of(text, max));
}
