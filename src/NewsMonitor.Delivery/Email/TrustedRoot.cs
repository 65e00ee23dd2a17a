using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace NewsMonitor.Delivery.Email;

/// <summary>Accepts what the system trusts, and what the operator's own roots vouch for.</summary>
internal static class TrustedRoot
{
    /// <param name="caFile">PEM file with one root or more; null: the system's only.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It is no PEM file.</exception>
    public static RemoteCertificateValidationCallback Validation(string? caFile)
    {
        var roots = new X509Certificate2Collection();
        if (caFile is not null)
            roots.ImportFromPemFile(caFile);
        return (_, certificate, chain, errors) => errors == SslPolicyErrors.None
            || (roots.Count > 0 && errors == SslPolicyErrors.RemoteCertificateChainErrors && VouchedFor(certificate, chain, roots));
    }

    // A wrong name never comes here: it is an error of its own. An expired certificate fails to build.
    private static bool VouchedFor(X509Certificate? certificate, X509Chain? presented, X509Certificate2Collection roots)
    {
        if (certificate is not X509Certificate2 leaf)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var element in presented?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        return chain.Build(leaf);
    }
}
