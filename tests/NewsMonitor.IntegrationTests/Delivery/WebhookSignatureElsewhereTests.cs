using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Email;
using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Fetching.Addresses;
using YourService;

namespace NewsMonitor.IntegrationTests.Delivery;

/// <summary>What we sign, others verify: Python, Node and OpenSSL with crypto of their own, and the code the documentation shows.</summary>
public sealed class WebhookSignatureElsewhereTests : IDisposable
{
    private const string Old = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string New = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private const string Foreign = "whsec_plJ3nmyCDGBKInavdOK15jsl";

    private readonly HttpMessageInvoker _open = new(GuardedHandler.Create(allowPrivateNetworks: true));

    public void Dispose() => _open.Dispose();

    public static TheoryData<string, string> Programs => new() { { "python", "python3" }, { "javascript", "node" } };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_receiver_in_another_language_takes_what_we_sign(string language, string program)
    {
        await using var receiver = await DocumentedReceiver.StartAsync(language, program, Old);
        Assert.SkipWhen(receiver is null, $"{program} is not present");

        Assert.Equal(new SendResult.Accepted("200 OK: thanks"), await SendAsync(receiver.Url, [Old]));
        Assert.Equal("alert.created france-mali", await receiver.PrintedAsync());
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task While_secrets_are_rotated_either_of_them_will_do(string language, string program)
    {
        await using var receiver = await DocumentedReceiver.StartAsync(language, program, New);
        Assert.SkipWhen(receiver is null, $"{program} is not present");

        Assert.IsType<SendResult.Accepted>(await SendAsync(receiver.Url, [Old, New]));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_receiver_refuses_what_somebody_else_signed(string language, string program)
    {
        await using var receiver = await DocumentedReceiver.StartAsync(language, program, Old);
        Assert.SkipWhen(receiver is null, $"{program} is not present");

        Assert.Contains("401 Unauthorized: no signature fits", Assert.IsType<SendResult.RetryLater>(await SendAsync(receiver.Url, [Foreign])).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_receiver_refuses_what_was_signed_an_hour_ago(string language, string program)
    {
        await using var receiver = await DocumentedReceiver.StartAsync(language, program, Old);
        Assert.SkipWhen(receiver is null, $"{program} is not present");

        var result = await SendAsync(receiver.Url, [Old], new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddHours(-1)));
        Assert.Contains("401 Unauthorized: too old", Assert.IsType<SendResult.RetryLater>(result).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenSSL_comes_to_the_same_signature()
    {
        await using var receiver = await ReceiveAsync([Old]);
        var signed = Path.GetTempFileName();
        await File.WriteAllBytesAsync(signed, [.. Encoding.UTF8.GetBytes($"{receiver.Headers["webhook-id"]}.{receiver.Headers["webhook-timestamp"]}."), .. receiver.Body], TestContext.Current.CancellationToken);
        try
        {
            var key = Convert.ToHexString(Convert.FromBase64String(Old["whsec_".Length..]));
            using var openssl = Process.Start(new ProcessStartInfo("openssl", ["dgst", "-sha256", "-mac", "HMAC", "-macopt", "hexkey:" + key, "-hex", signed]) { RedirectStandardOutput = true })!;
            var hex = (await openssl.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim().Split(' ')[^1];

            Assert.Equal("v1," + Convert.ToBase64String(Convert.FromHexString(hex)), receiver.Headers["webhook-signature"]);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("openssl is not present");
        }
        finally
        {
            File.Delete(signed);
        }
    }

    [Fact]
    public async Task The_documented_CSharp_takes_it_and_nothing_that_was_changed()
    {
        await using var receiver = await ReceiveAsync([New, Old]);
        var signatures = new WebhookSignatures([Old], TimeProvider.System);
        var (id, timestamp, signature) = (receiver.Headers["webhook-id"], receiver.Headers["webhook-timestamp"], receiver.Headers["webhook-signature"]);

        Assert.True(signatures.Fit(id, timestamp, signature, receiver.Body));
        Assert.False(signatures.Fit(id, timestamp, signature, [.. receiver.Body, (byte)' ']));
        Assert.False(signatures.Fit(id + "0", timestamp, signature, receiver.Body));
        Assert.False(signatures.Fit(id, "1" + timestamp, signature, receiver.Body));
        Assert.False(new WebhookSignatures([Foreign], TimeProvider.System).Fit(id, timestamp, signature, receiver.Body));
    }

    [Fact]
    public void The_documented_CSharp_is_what_was_tried()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (Path.Combine(directory.FullName, "tests", "NewsMonitor.IntegrationTests", "Delivery", "WebhookSignatures.cs") is var file && File.Exists(file))
            {
                Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), DocumentedReceiver.Code("csharp"));
                return;
            }

        Assert.Skip("the sources are not above the tests");
    }

    private async Task<ScriptedReceiver> ReceiveAsync(string[] secrets)
    {
        var receiver = ScriptedReceiver.Saying("204 No Content");
        await SendAsync(receiver.Url, secrets);
        return receiver;
    }

    private async Task<SendResult> SendAsync(Uri url, string[] secrets, TimeProvider? time = null)
    {
        await using var sender = new ChannelSender(new SmtpOptions(), new WebhookClients(_open, _open, WebhookClients.UsualTimeout), time ?? TimeProvider.System);
        var channel = new WebhookChannel("soc", url, WebhookFormat.Standard, secrets, AllowPrivateNetworks: true);
        return await sender.SendAsync(channel, SomeDelivery.To("soc"), TestContext.Current.CancellationToken);
    }
}
