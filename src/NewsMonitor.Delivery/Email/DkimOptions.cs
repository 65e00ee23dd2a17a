using MimeKit.Cryptography;

namespace NewsMonitor.Delivery.Email;

/// <summary>How mails are signed (RFC 6376), for those whose mail server does not.</summary>
/// <param name="Domain">The signing domain, <c>d=</c>.</param>
/// <param name="Selector">Where in its DNS the public key is, <c>s=</c>.</param>
/// <param name="Key">The private key, RSA, PEM.</param>
public sealed record DkimOptions(string Domain, string Selector, string Key)
{
    /// <summary>What is wrong with the key; null: nothing.</summary>
    public string? Problem()
    {
        try
        {
            _ = Signer();
            return null;
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException or IOException or Org.BouncyCastle.OpenSsl.PemException or InvalidCastException)
        {
            return broken.Message;
        }
    }

    internal DkimSigner Signer() => new(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(Key)), Domain, Selector, DkimSignatureAlgorithm.RsaSha256)
    {
        HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
        BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
        AgentOrUserIdentifier = "@" + Domain,
        QueryMethod = "dns/txt",
    };

    /// <summary>The text of the key is nobody's to log.</summary>
    public override string ToString() => $"DKIM of {Domain}, selector {Selector}";
}
