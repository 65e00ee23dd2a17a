using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

public class RetryAfterTests
{
    [Theory]
    [InlineData("120", 120)]
    [InlineData(" 7 ", 7)]
    [InlineData("Mon, 22 Sep 2025 08:40:00 GMT", 600)]
    [InlineData("99999999999999999999", int.MaxValue)]
    public void Seconds_and_dates_are_read(string value, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.Parse(value, SomeAlert.Now));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("Mon, 22 Sep 2025 08:20:00 GMT")]
    public void All_else_and_the_past_is_nothing(string? value) => Assert.Null(RetryAfter.Parse(value, SomeAlert.Now));
}
