using System.Text;
using MimeKit;
using NewsMonitor.FaultRig.News;

namespace NewsMonitor.FaultRig.Sinks;

/// <summary>Whether a mail is one (RFC 5322, 2.1.1 and 3.6) and says what it must.</summary>
internal sealed class MailReading(NewsStock stock, string recipient)
{
    private const int LongestLine = 998;
    private static readonly string[] s_once = ["From", "To", "Date", "Message-ID", "Subject", "MIME-Version", "List-Id", "Auto-Submitted", "X-NewsMonitor-Watchlist"];

    public (string Id, IReadOnlyList<int> Items, string? Wrong) Read(MailEnvelope envelope, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        MimeMessage mail;
        try
        {
            mail = MimeMessage.Load(stream);
        }
        catch (FormatException failure)
        {
            return ("", [], $"cannot be read: {failure.Message}");
        }

        var text = mail.TextBody ?? "";
        var items = NewsItem.NumbersIn(text);
        return (mail.MessageId ?? "", items, Malformed(mail, bytes) ?? Misdirected(mail, envelope) ?? Misleading(mail, text, items));
    }

    private static string? Malformed(MimeMessage mail, byte[] bytes)
    {
        if (Encoding.UTF8.GetString(bytes).Split("\r\n").Any(line => line.Length > LongestLine))
            return $"has a line longer than {LongestLine}";
        if (s_once.FirstOrDefault(name => mail.Headers.Count(header => header.Field.Equals(name, StringComparison.OrdinalIgnoreCase)) != 1) is { } header)
            return $"does not have one header {header}";
        if (mail.Body is not Multipart { ContentType.MimeType: "multipart/alternative", Count: 2 } || mail.HtmlBody is null || mail.TextBody is null)
            return "is not multipart/alternative of text and HTML";
        return null;
    }

    private string? Misdirected(MimeMessage mail, MailEnvelope envelope) =>
        envelope.Recipients is [var one] && one == recipient && mail.To.Mailboxes.Select(mailbox => mailbox.Address).SequenceEqual([recipient])
            ? null
            : $"goes to {string.Join(", ", envelope.Recipients)} and says {mail.To}";

    private string? Misleading(MimeMessage mail, string text, IReadOnlyList<int> items)
    {
        if (mail.Headers["X-NewsMonitor-Watchlist"] != RigNames.Watchlist)
            return "is another watchlist's";
        if (!items.SequenceEqual(NewsItem.NumbersIn(mail.HtmlBody!)))
            return "names other items in its HTML";
        return AlertCheck.Of(stock, items, single: true, text.Contains)
            ?? (mail.Subject!.Contains(stock.Find(items[0])!.Title, StringComparison.Ordinal) ? null : "has another subject than its item");
    }
}
