using System.Diagnostics.CodeAnalysis;
using MimeKit;

namespace NewsMonitor.Delivery.Email;

/// <summary>One mail address as configured, with a display name or without.</summary>
internal static class Mailbox
{
    /// <summary>Refuses line breaks, which RFC 5322 would take as folding, and addresses without a domain, which no server can route.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out MailboxAddress? mailbox)
    {
        mailbox = null;
        return !text.Any(char.IsControl) && MailboxAddress.TryParse(text, out mailbox) && mailbox.Address.IndexOf('@') > 0;
    }
}
