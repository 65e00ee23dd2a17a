using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace NewsMonitor.IntegrationTests.Services;

/// <summary>
/// A real mail server on loopback. It takes mail for anybody at example.org and localhost; <c>reject@example.org</c> is refused with 550,
/// <c>defer@example.org</c> with 450, any other domain with 554.
/// </summary>
/// <param name="Host">A name its certificate is valid for.</param>
/// <param name="PlainPort">No TLS, no login.</param>
/// <param name="StartTlsPort">STARTTLS and a login are demanded.</param>
/// <param name="TlsPort">TLS from the first byte; a login is demanded.</param>
/// <param name="User">The one login.</param>
/// <param name="Password">Its password.</param>
/// <param name="AuthorityPath">PEM file of the authority that signed its certificate; no machine trusts it by itself.</param>
/// <param name="Maildir">Where the mail it took arrives, whoever it is for.</param>
internal sealed record MailServer(
    string Host, int PlainPort, int StartTlsPort, int TlsPort, string User, string Password, string AuthorityPath, Maildir Maildir)
{
    /// <summary>Accepts the server's certificate for its name and signature, as a machine that trusts the authority would.</summary>
    public bool Trusts(X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return false;

        using var authority = X509CertificateLoader.LoadCertificateFromFile(AuthorityPath);
        using var presented = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(presented);
    }
}
