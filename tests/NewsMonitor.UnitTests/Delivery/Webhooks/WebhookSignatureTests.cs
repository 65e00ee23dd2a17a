using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

public class WebhookSignatureTests
{
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static readonly DateTimeOffset Timestamp = DateTimeOffset.FromUnixTimeSeconds(1614265330);
    private static readonly byte[] Body = """{"test": 2432232314}"""u8.ToArray();

    [Fact]
    public void The_published_test_vector_of_Standard_Webhooks_comes_out() =>
        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            WebhookSignature.Of(Id, Timestamp, Body, [Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]));

    [Fact]
    public void Every_secret_signs_separated_by_a_space()
    {
        var old = Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var fresh = Secret("whsec_" + Convert.ToBase64String(new byte[32]));

        Assert.Equal(
            WebhookSignature.Of(Id, Timestamp, Body, [fresh]) + " " + WebhookSignature.Of(Id, Timestamp, Body, [old]),
            WebhookSignature.Of(Id, Timestamp, Body, [fresh, old]));
    }

    [Fact]
    public void Another_timestamp_makes_another_signature()
    {
        var secret = Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        Assert.NotEqual(WebhookSignature.Of(Id, Timestamp, Body, [secret]), WebhookSignature.Of(Id, Timestamp.AddSeconds(1), Body, [secret]));
    }

    private static WebhookSecret Secret(string text) =>
        WebhookSecret.TryParse(text, out var secret, out var problem) ? secret : throw new ArgumentException(problem);
}
