using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NewsMonitor.Delivery.Email;

namespace NewsMonitor.UnitTests.Delivery.Email;

public sealed class TrustedRootTests : IDisposable
{
    // Certificates are judged by the machine's clock, so the valid one spans decades.
    private static readonly DateTimeOffset Long = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _caFile = Path.GetTempFileName();
    private readonly X509Certificate2 _root = Root("Ours");
    private readonly X509Certificate2 _stranger = Root("A stranger");

    public TrustedRootTests() => File.WriteAllText(_caFile, _root.ExportCertificatePem());

    public void Dispose()
    {
        File.Delete(_caFile);
        _root.Dispose();
        _stranger.Dispose();
    }

    [Fact]
    public void Our_own_root_vouches_where_the_system_does_not() =>
        Assert.True(Accepts(_caFile, Leaf(_root, Long.AddYears(70)), SslPolicyErrors.RemoteCertificateChainErrors));

    [Fact]
    public void A_certificate_of_a_stranger_is_refused() =>
        Assert.False(Accepts(_caFile, Leaf(_stranger, Long.AddYears(70)), SslPolicyErrors.RemoteCertificateChainErrors));

    [Fact]
    public void An_expired_certificate_is_refused() =>
        Assert.False(Accepts(_caFile, Leaf(_root, Long.AddYears(1)), SslPolicyErrors.RemoteCertificateChainErrors));

    [Theory]
    [InlineData(SslPolicyErrors.RemoteCertificateNameMismatch)]
    [InlineData(SslPolicyErrors.RemoteCertificateNameMismatch | SslPolicyErrors.RemoteCertificateChainErrors)]
    public void A_certificate_for_another_name_is_refused_whoever_vouches_for_it(SslPolicyErrors errors) =>
        Assert.False(Accepts(_caFile, Leaf(_root, Long.AddYears(70)), errors));

    [Fact]
    public void Without_a_root_of_our_own_the_systems_judgement_stands() =>
        Assert.False(Accepts(null, Leaf(_root, Long.AddYears(70)), SslPolicyErrors.RemoteCertificateChainErrors));

    [Fact]
    public void What_the_system_trusts_is_accepted() => Assert.True(Accepts(_caFile, Leaf(_stranger, Long.AddYears(70)), SslPolicyErrors.None));

    private static bool Accepts(string? caFile, X509Certificate2 leaf, SslPolicyErrors errors)
    {
        using (leaf)
            return TrustedRoot.Validation(caFile)(new object(), leaf, null, errors);
    }

    private static X509Certificate2 Root(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(Long, Long.AddYears(80));
    }

    private static X509Certificate2 Leaf(X509Certificate2 root, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).Create(root, Long, until, [1, 2, 3, 4]);
    }
}
