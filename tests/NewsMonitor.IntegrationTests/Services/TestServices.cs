namespace NewsMonitor.IntegrationTests.Services;

/// <summary>The real parts that <c>ops/test-services</c> starts around a test run. A test that needs one asks here and is skipped without it.</summary>
internal static class TestServices
{
    /// <summary>An Npgsql connection string of a superuser; a test creates and drops a database of its own.</summary>
    public static string PostgresOrSkip() => VariableOrSkip("NEWSMONITOR_TEST_POSTGRES");

    /// <summary>The mail server. Its ports, its login and where the mail it takes arrives.</summary>
    public static MailServer MailServerOrSkip() => new(
        Host: VariableOrSkip("NEWSMONITOR_TEST_SMTP_HOST"),
        PlainPort: PortOrSkip("NEWSMONITOR_TEST_SMTP_PORT"),
        StartTlsPort: PortOrSkip("NEWSMONITOR_TEST_SMTP_STARTTLS_PORT"),
        TlsPort: PortOrSkip("NEWSMONITOR_TEST_SMTP_TLS_PORT"),
        User: VariableOrSkip("NEWSMONITOR_TEST_SMTP_USER"),
        Password: VariableOrSkip("NEWSMONITOR_TEST_SMTP_PASSWORD"),
        AuthorityPath: VariableOrSkip("NEWSMONITOR_TEST_SMTP_CA"),
        Maildir: new Maildir(VariableOrSkip("NEWSMONITOR_TEST_MAILDIR")));

    /// <summary>The path of Chromium. Run as root it needs <c>--no-sandbox</c>.</summary>
    public static string ChromiumOrSkip() => VariableOrSkip("NEWSMONITOR_TEST_CHROMIUM");

    private static int PortOrSkip(string name) => int.Parse(VariableOrSkip(name), System.Globalization.CultureInfo.InvariantCulture);

    private static string VariableOrSkip(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        Assert.SkipWhen(string.IsNullOrEmpty(value), $"{name} is not set: run through ops/test-services");
        return value!;
    }
}
