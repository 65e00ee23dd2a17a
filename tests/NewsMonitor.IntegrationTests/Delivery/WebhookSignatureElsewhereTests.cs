using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Email;
using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Fetching.Addresses;

namespace NewsMonitor.IntegrationTests.Delivery;

/// <summary>What we sign, others verify: Python, Node and OpenSSL with crypto of their own, in the very programs the documentation shows.</summary>
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
    public async Task The_documented_shell_takes_it_by_either_secret()
    {
        await using var receiver = await ReceiveAsync([New, Old]);

        Assert.StartsWith("signed ", await VerifiedAsync(receiver, receiver.Body, Old), StringComparison.Ordinal);
        Assert.StartsWith("signed ", await VerifiedAsync(receiver, receiver.Body, New), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_documented_shell_takes_nothing_that_was_changed_or_that_somebody_else_signed()
    {
        await using var receiver = await ReceiveAsync([New, Old]);

        Assert.Equal("no signature fits", await VerifiedAsync(receiver, [.. receiver.Body, (byte)' '], Old));
        Assert.Equal("no signature fits", await VerifiedAsync(receiver, receiver.Body, Foreign));
    }

    private static async Task<string> VerifiedAsync(ScriptedReceiver request, byte[] body, string secret)
    {
        var directory = Directory.CreateTempSubdirectory("newsmonitor-signature-");
        var (script, file) = (Path.Combine(directory.FullName, "verify.sh"), Path.Combine(directory.FullName, "body"));
        try
        {
            await File.WriteAllTextAsync(script, DocumentedReceiver.Code("sh"), TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(file, body, TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo("sh", [script, request.Headers["webhook-id"], request.Headers["webhook-timestamp"], request.Headers["webhook-signature"], file])
            {
                RedirectStandardOutput = true,
                Environment = { ["WEBHOOK_SECRETS"] = secret },
            };
            using var shell = Process.Start(start)!;
            return (await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim();
        }
        finally
        {
            directory.Delete(recursive: true);
        }
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
