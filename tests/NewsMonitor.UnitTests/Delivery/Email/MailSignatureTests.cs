using System.Security.Cryptography;
using MimeKit;
using MimeKit.Cryptography;
using NewsMonitor.Delivery.Email;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;

namespace NewsMonitor.UnitTests.Delivery.Email;

public sealed class MailSignatureTests : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);

    [Fact]
    public void A_signed_mail_verifies_as_it_arrives()
    {
        using var mail = Arrived(Sent());
        Assert.True(Verify(mail));
    }

    [Theory]
    [InlineData("Bamako", "Dakar")]
    [InlineData("List-Unsubscribe=One-Click", "List-Unsubscribe=Other")]
    public void One_that_was_changed_on_its_way_does_not(string written, string changed)
    {
        using var mail = Arrived(Sent().Replace(written, changed, StringComparison.Ordinal));
        Assert.False(Verify(mail));
    }

    [Fact]
    public void The_headers_of_unsubscribing_are_signed()
    {
        using var mail = Arrived(Sent());
        Assert.Contains("list-unsubscribe:list-unsubscribe-post", mail.Headers[HeaderId.DkimSignature]!.ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_none_is_a_problem_before_the_first_mail() => Assert.NotNull(new DkimOptions("example.org", "s1", "no key").Problem());

    [Fact]
    public void A_key_that_is_one_is_none() => Assert.Null(Options().Problem());

    public void Dispose() => _key.Dispose();

    private DkimOptions Options() => new("example.org", "s1", _key.ExportRSAPrivateKeyPem());

    private string Sent()
    {
        var delivery = SomeAlert.Delivery() with { Unsubscribe = new Uri("https://news.example.org/unsubscribe/00") };
        using var mail = new AlertMessage("NewsMonitor <newsmonitor@example.org>", MailTemplates.BuiltIn, new MailSignature(Options()))
            .Compose(delivery, MailboxAddress.Parse("desk@example.org"), SomeAlert.Now);
        using var stream = new MemoryStream();
        mail.WriteTo(stream);
        return System.Text.Encoding.ASCII.GetString(stream.ToArray());
    }

    private static MimeMessage Arrived(string text) => MimeMessage.Load(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(text)));

    private bool Verify(MimeMessage mail) => new DkimVerifier(new PublicKeys(DotNetUtilities.GetRsaPublicKey(_key))).Verify(mail, mail.Headers[mail.Headers.IndexOf(HeaderId.DkimSignature)]);

    /// <summary>Instead of the DNS.</summary>
    private sealed class PublicKeys(AsymmetricKeyParameter key) : IDkimPublicKeyLocator
    {
        public AsymmetricKeyParameter LocatePublicKey(string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            (domain, selector) == ("example.org", "s1") ? key : throw new InvalidOperationException($"no key at {selector}._domainkey.{domain}");

        public Task<AsymmetricKeyParameter> LocatePublicKeyAsync(string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            Task.FromResult(LocatePublicKey(methods, domain, selector, cancellationToken));
    }
}
