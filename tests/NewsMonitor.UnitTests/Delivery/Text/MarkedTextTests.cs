using NewsMonitor.Core.Matching;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.UnitTests.Delivery.Text;

public class MarkedTextTests
{
    [Fact]
    public void Found_words_are_marked_in_their_sentence() =>
        Assert.Equal("[Mali] expels [diplomats] today", Marked("Mali expels diplomats today", (0, 4), (12, 9)));

    [Fact]
    public void Overlapping_evidence_is_one_mark() => Assert.Equal("[foreign ministry] says", Marked("foreign ministry says", (0, 16), (8, 8)));

    [Fact]
    public void The_order_of_evidence_does_not_matter() => Assert.Equal("[a] b [c]", Marked("a b c", (4, 1), (0, 1)));

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(0, 0)]
    [InlineData(0, 99)]
    [InlineData(5, 1)]
    [InlineData(int.MaxValue, 2)]
    [InlineData(2, int.MaxValue)]
    public void Evidence_outside_the_text_marks_nothing(int start, int length) => Assert.Equal("words", Marked("words", (start, length)));

    [Fact]
    public void A_mark_never_splits_a_surrogate_pair() => Assert.Equal("x[😀]y", Marked("x😀y", (2, 1)));

    [Fact]
    public void A_mark_far_into_a_long_text_is_shown()
    {
        var text = string.Concat(Enumerable.Repeat("filler words ", 200)) + "Goita spoke.";

        var shown = string.Concat(MarkedText.Of(text, [At(text.IndexOf("Goita", StringComparison.Ordinal), 5)], Field.Title, 200).Select(Show));

        Assert.Contains("[Goita]", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 20, 260);
    }

    [Fact]
    public void Direction_overrides_and_control_characters_vanish() =>
        Assert.Equal("a b c", Marked("a\r\nb\u202E c\0"));

    private static string Marked(string text, params (int Start, int Length)[] places) =>
        string.Concat(MarkedText.Of(text, [.. places.Select(place => At(place.Start, place.Length))], Field.Title, 1000).Select(Show));

    private static string Show(Segment segment) => segment.Marked ? $"[{segment.Text}]" : segment.Text;

    private static Evidence At(int start, int length) => new("term", "text", Field.Title, start, length, 1);
}
