using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

public class RetryAfterTests
{
    private const int Day = 24 * 60 * 60;

    [Theory]
    [InlineData("0", 0)]
    [InlineData("120", 120)]
    [InlineData(" 7 ", 7)]
    public void Seconds_are_read(string value, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.Parse(value, SomeAlert.Now));

    [Theory]
    [InlineData("Mon, 22 Sep 2025 08:40:00 GMT")]
    [InlineData("Monday, 22-Sep-25 08:40:00 GMT")]
    [InlineData("Mon Sep 22 08:40:00 2025")]
    public void All_three_forms_of_a_date_are_read(string value) => Assert.Equal(TimeSpan.FromMinutes(10), RetryAfter.Parse(value, SomeAlert.Now));

    [Fact]
    public void A_day_of_one_figure_is_read_as_C_writes_it() =>
        Assert.Equal(TimeSpan.FromMinutes(10), RetryAfter.Parse("Sat Nov  1 00:10:00 2025", new DateTimeOffset(2025, 11, 1, 0, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void Two_figures_of_a_year_far_back_are_of_the_next_century() =>
        Assert.Equal(TimeSpan.FromDays(1), RetryAfter.Parse("Wednesday, 22-Sep-60 08:40:00 GMT", SomeAlert.Now) ?? RetryAfter.Parse("Thursday, 22-Sep-60 08:40:00 GMT", SomeAlert.Now));

    [Theory]
    [InlineData("31536000", Day)]
    [InlineData("99999999999999999999", Day)]
    [InlineData("Tue, 22 Sep 2026 08:30:00 GMT", Day)]
    [InlineData("Tue, 31 Dec 9999 23:59:59 GMT", null)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", Day)]
    public void A_year_is_a_day(string value, int? seconds) =>
        Assert.Equal(seconds is { } s ? TimeSpan.FromSeconds(s) : null, RetryAfter.Parse(value, SomeAlert.Now));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("٣")]
    [InlineData("Mon, 22 Sep 2025 08:20:00 GMT")]
    [InlineData("Mon, 22 Sep 2025 08:40:00")]
    [InlineData("2025-09-22T08:40:00Z")]
    public void All_else_and_the_past_is_nothing(string? value) => Assert.Null(RetryAfter.Parse(value, SomeAlert.Now));
}
