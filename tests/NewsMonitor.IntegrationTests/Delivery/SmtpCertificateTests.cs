using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Email;

namespace NewsMonitor.IntegrationTests.Delivery;

/// <summary>A mail server whose issuer is trusted gets mail only with a certificate that is its own and in force.</summary>
public sealed class SmtpCertificateTests : IDisposable
{
    private readonly string _caFile = Path.GetTempFileName();

    [Fact]
    public async Task A_good_certificate_is_accepted() => Assert.IsType<SendResult.Accepted>(await SendAsync("localhost", TimeSpan.FromDays(1)));

    [Fact]
    public async Task An_expired_certificate_is_refused_and_the_mail_kept() => AssertNotTrusted(await SendAsync("localhost", TimeSpan.FromDays(-1)));

    [Fact]
    public async Task A_certificate_for_another_name_is_refused_and_the_mail_kept() => AssertNotTrusted(await SendAsync("other.example", TimeSpan.FromDays(1)));

    public void Dispose() => File.Delete(_caFile);

    private static void AssertNotTrusted(SendResult result) =>
        Assert.Contains("could not be trusted", Assert.IsType<SendResult.RetryLater>(result).Reason, StringComparison.Ordinal);

    private async Task<SendResult> SendAsync(string name, TimeSpan left)
    {
        using var certificate = Certificate(name, left);
        await File.WriteAllTextAsync(_caFile, certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, certificate);
        await using (var sender = MailSender.For(new SmtpOptions
        {
            Host = "localhost",
            Port = ((IPEndPoint)listener.LocalEndpoint).Port,
            Security = SmtpSecurity.Tls,
            CaFile = _caFile,
            From = "newsmonitor@example.org",
        }))
        {
            var result = await sender.SendAsync(new EmailChannel("desk", ["desk@example.org"]), SomeDelivery.To("desk@example.org"), TestContext.Current.CancellationToken);
            listener.Stop();
            await serving;
            return result;
        }
    }

    /// <summary>One session, until its one mail is taken.</summary>
    private static async Task ServeAsync(TcpListener listener, X509Certificate2 certificate)
    {
        try
        {
            using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
            await using var stream = new SslStream(client.GetStream());
            await stream.AuthenticateAsServerAsync(certificate);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await SayAsync(stream, "220 ready");
            for (var inMessage = false; await reader.ReadLineAsync() is { } line;)
            {
                if (inMessage && line != ".")
                    continue;
                inMessage = line == "DATA";
                await SayAsync(stream, inMessage ? "354 go ahead" : "250 ok");
                if (line == ".")
                    return;
            }
        }
        catch (Exception refused) when (refused is IOException or System.Security.Authentication.AuthenticationException or SocketException or ObjectDisposedException)
        {
        }
    }

    private static async Task SayAsync(SslStream stream, string line) => await stream.WriteAsync(Encoding.Latin1.GetBytes(line + "\r\n"));

    private static X509Certificate2 Certificate(string name, TimeSpan left)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-10), now + left);
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
