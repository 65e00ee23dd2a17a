using NewsMonitor.Delivery.Text;

namespace NewsMonitor.UnitTests.Delivery.Text;

public class TextCutTests
{
    private const string Family = "👨‍👩‍👧";

    [Theory]
    [InlineData("abc😀def", 5, TextMeasure.Utf16Units, "abc…")]
    [InlineData("abc😀def", 5, TextMeasure.CodePoints, "abc😀…")]
    [InlineData("😀😀😀", 6, TextMeasure.Utf16Units, "😀😀😀")]
    [InlineData("😀😀😀", 5, TextMeasure.Utf16Units, "😀😀…")]
    [InlineData("😀😀😀", 3, TextMeasure.CodePoints, "😀😀😀")]
    internal void A_text_is_cut_as_its_receiver_counts(string text, int most, TextMeasure measure, string expected) =>
        Assert.Equal(expected, TextCut.To(text, most, measure));

    [Theory]
    [InlineData("cafe\u0301s", 5, "caf…")]
    [InlineData("a" + Family + "b", 8, "a…")]
    [InlineData("a" + Family + "bcd", 10, "a" + Family + "…")]
    public void What_a_reader_sees_as_one_character_is_not_cut_in_two(string text, int most, string expected) => Assert.Equal(expected, TextCut.To(text, most));

    [Fact]
    public void A_letter_with_endless_marks_is_cut_all_the_same() =>
        Assert.Equal(50, TextCut.To("a" + new string('\u0301', 1000), 50).Length);

    [Theory]
    [InlineData("a&b&c", 9, "a&amp;b…")]
    [InlineData("a&b&c", 12, "a&amp;b…")]
    [InlineData("a&b&c", 13, "a&amp;b&amp;c")]
    public void Escapes_count_and_are_not_cut_in_two(string text, int most, string expected) =>
        Assert.Equal(expected, TextCut.To(text, most, TextMeasure.Utf16Units, static raw => raw.Replace("&", "&amp;", StringComparison.Ordinal)));

    [Theory]
    [InlineData("a😀b", TextMeasure.Utf16Units, 4)]
    [InlineData("a😀b", TextMeasure.CodePoints, 3)]
    internal void Lengths_are_counted_either_way(string text, TextMeasure measure, int length) => Assert.Equal(length, TextCut.Length(text, measure));
}
