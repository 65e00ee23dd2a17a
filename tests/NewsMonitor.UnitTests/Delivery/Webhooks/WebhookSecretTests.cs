using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

public class WebhookSecretTests
{
    [Theory]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "a webhook secret begins with whsec_")]
    [InlineData("whsec_", "nothing follows whsec_")]
    [InlineData("whsec_not base64!", "what follows whsec_ is not base64")]
    [InlineData("whsec_MfKQ9r8", "what follows whsec_ is not base64")]
    public void What_is_no_secret_is_refused_with_the_reason(string text, string expected)
    {
        Assert.False(WebhookSecret.TryParse(text, out _, out var problem));
        Assert.Equal(expected, problem);
    }

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void The_recommended_length_is_24_to_64_bytes(int bytes, bool recommended)
    {
        Assert.True(WebhookSecret.TryParse("whsec_" + Convert.ToBase64String(new byte[bytes]), out var secret, out _));
        Assert.Equal(recommended, secret.HasRecommendedLength);
    }

    [Fact]
    public void A_secret_does_not_print_itself()
    {
        Assert.True(WebhookSecret.TryParse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", out var secret, out _));
        Assert.Equal("whsec_…", secret.ToString());
    }
}
