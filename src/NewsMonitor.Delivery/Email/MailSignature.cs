using MimeKit;
using MimeKit.Cryptography;

namespace NewsMonitor.Delivery.Email;

/// <summary>Signs mails by DKIM. One-click unsubscribing is believed only where its headers are signed (RFC 8058, section 4).</summary>
internal sealed class MailSignature(DkimOptions options)
{
    private static readonly HeaderId[] signed =
    [
        HeaderId.From, HeaderId.To, HeaderId.Subject, HeaderId.Date, HeaderId.MessageId, HeaderId.InReplyTo, HeaderId.References, HeaderId.MimeVersion,
        HeaderId.ContentType, HeaderId.AutoSubmitted, HeaderId.ListId, HeaderId.ListUnsubscribe, HeaderId.ListUnsubscribePost,
    ];

    private readonly DkimSigner _signer = options.Signer();

    public void Sign(MimeMessage message)
    {
        // As it will be sent: what is encoded otherwise afterwards breaks the signature.
        message.Prepare(EncodingConstraint.SevenBit);
        _signer.Sign(message, [.. signed.Where(message.Headers.Contains)]);
    }
}
