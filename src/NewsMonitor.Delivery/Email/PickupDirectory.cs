using MimeKit;
using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Delivery.Email;

/// <summary>Mail as files, for houses without a mail server and for looking at.</summary>
internal static class PickupDirectory
{
    /// <summary>Readers never see half a message: it is written under another name and renamed. A repeated attempt replaces its own file.</summary>
    public static async Task<SendResult> WriteAsync(string directory, DeliveryId id, MimeMessage message, CancellationToken cancellation)
    {
        var path = Path.Combine(directory, $"{id.Value:D}.eml");
        var unfinished = path + ".tmp";
        try
        {
            Directory.CreateDirectory(directory);
            await message.WriteToAsync(unfinished, cancellation);
            File.Move(unfinished, path, overwrite: true);
            return new SendResult.Accepted($"Written to {path}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new SendResult.RetryLater($"The mail could not be written to {path}: {exception.Message}");
        }
    }
}
