using MimeKit;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Email;

namespace NewsMonitor.IntegrationTests.Delivery;

public sealed class PickupDirectoryTests : IDisposable
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), "newsmonitor-pickup-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task Without_a_server_mail_becomes_a_file_named_after_the_delivery()
    {
        var delivery = SomeDelivery.To("desk@example.org");

        Assert.IsType<SendResult.Accepted>(await SendAsync(delivery, _directory));

        var message = await MimeMessage.LoadAsync(Path.Combine(_directory, $"{delivery.Id.Value:D}.eml"), TestContext.Current.CancellationToken);
        Assert.Equal(delivery.MessageId, message.MessageId);
    }

    [Fact]
    public async Task A_repeated_attempt_leaves_one_file()
    {
        var delivery = SomeDelivery.To("desk@example.org");

        await SendAsync(delivery, _directory);
        await SendAsync(delivery, _directory);

        Assert.Single(Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task A_directory_that_cannot_be_made_is_tried_again()
    {
        Directory.CreateDirectory(_directory);
        var file = Path.Combine(_directory, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        Assert.IsType<SendResult.RetryLater>(await SendAsync(SomeDelivery.To("desk@example.org"), Path.Combine(file, "below")));
    }

    private static async Task<SendResult> SendAsync(OutgoingDelivery delivery, string directory)
    {
        await using var sender = MailSender.For(new SmtpOptions { PickupDirectory = directory });
        return await sender.SendAsync(new EmailChannel("desk", ["desk@example.org"]), delivery, TestContext.Current.CancellationToken);
    }
}
