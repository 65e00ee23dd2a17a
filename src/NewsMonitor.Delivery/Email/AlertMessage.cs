using System.Globalization;
using System.Text;
using MimeKit;
using MimeKit.Utils;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Email;

/// <summary>An alert as a mail. Header values are one clean line before MimeKit sees them, which encodes what is not ASCII (RFC 2047).</summary>
internal sealed class AlertMessage(string from, MailTemplates templates, MailSignature? signature = null)
{
    public AlertMessage(string from)
        : this(from, MailTemplates.BuiltIn)
    {
    }

    /// <param name="delivery">What to tell whom.</param>
    /// <param name="recipient">The delivery's recipient, parsed.</param>
    /// <param name="now">The moment of this attempt.</param>
    public MimeMessage Compose(OutgoingDelivery delivery, MailboxAddress recipient, DateTimeOffset now) => Compose(delivery, recipient, now, out _);

    /// <inheritdoc cref="Compose(OutgoingDelivery, MailboxAddress, DateTimeOffset)"/>
    /// <param name="delivery">What to tell whom.</param>
    /// <param name="recipient">The delivery's recipient, parsed.</param>
    /// <param name="now">The moment of this attempt.</param>
    /// <param name="trouble">Why the built-in templates were used instead of people's own; null: they were not.</param>
    public MimeMessage Compose(OutgoingDelivery delivery, MailboxAddress recipient, DateTimeOffset now, out string? trouble)
    {
        var alert = delivery.Alert;
        var watchlist = AlertWords.Watchlist(alert);
        var model = MailModel.Of(alert, now) with { Unsubscribe = delivery.Unsubscribe?.AbsoluteUri };

        var message = new MimeMessage { MessageId = delivery.MessageId, Date = now.ToUniversalTime(), Subject = model.Subject };
        // Threads by RFC 5322, 3.6.4. A recipient who never had the first alert sees a thread of its own.
        if (AlertWords.Answers(alert) && alert.Entries[0].Earlier is { MessageId: { } answered })
        {
            message.InReplyTo = answered;
            message.References.Add(answered);
        }

        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(recipient);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ListId, $"{Encoding.ASCII.GetString(Rfc2047.EncodePhrase(Encoding.UTF8, watchlist))} <{ListId.Of(alert.Watchlist.Length == 0 ? "feeds" : alert.Watchlist)}>");
        if (delivery.Unsubscribe is { } unsubscribe)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe.AbsoluteUri}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        if (alert.Watchlist.Length > 0)
            message.Headers.Add("X-NewsMonitor-Watchlist", watchlist);
        if (alert.Entries is [var first, ..])
            message.Headers.Add("X-NewsMonitor-Story", first.Story.Value.ToString(CultureInfo.InvariantCulture));
        message.Headers.Add("X-NewsMonitor-Kind", alert.Kind.ToString());
        message.Body = Body(model, out trouble);
        signature?.Sign(message);
        return message;
    }

    /// <summary>A template that breaks on this alert must not keep it back.</summary>
    private MultipartAlternative Body(MailModel model, out string? trouble)
    {
        try
        {
            trouble = null;
            return Body(templates, model);
        }
        catch (Exception broken) when (templates != MailTemplates.BuiltIn)
        {
            trouble = broken.Message;
            return Body(MailTemplates.BuiltIn, model);
        }
    }

    private static MultipartAlternative Body(MailTemplates templates, MailModel model) => new()
    {
        Part("plain", templates.Text(model)),
        Part("html", templates.Html(model)),
    };

    // Quoted-printable whatever the text: no relay has a reason to touch it, no line is too long.
    private static TextPart Part(string subtype, string text)
    {
        var part = new TextPart(subtype) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, text);
        return part;
    }
}
