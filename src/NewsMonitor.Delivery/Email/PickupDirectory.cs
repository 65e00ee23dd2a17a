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
            await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await message.WriteToAsync(file, cancellation);
                // What is said to be delivered is there after a power cut.
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
            return new SendResult.Accepted($"Written to {path}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Remove(unfinished);
            return new SendResult.RetryLater($"The mail could not be written to {path}: {exception.Message}");
        }
    }

    /// <summary>Half a mail on a full disk only takes room.</summary>
    private static void Remove(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next attempt writes over it.
        }
    }
}
