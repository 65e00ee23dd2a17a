using NewsMonitor.Delivery.Email;

namespace NewsMonitor.Configuration.Options;

/// <summary>The mail server.</summary>
internal sealed class SmtpSection
{
    /// <summary>Null: mail is written as .eml files to <c>pickup</c> in the data directory.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    public string? Username { get; set; }

    public string? Password { get; set; }

    /// <summary>A file that holds the password.</summary>
    public string? PasswordFile { get; set; }

    public string From { get; set; } = "NewsMonitor <newsmonitor@localhost>";

    /// <summary>PEM file with a certificate authority to trust besides the system's.</summary>
    public string? CaFile { get; set; }
}
