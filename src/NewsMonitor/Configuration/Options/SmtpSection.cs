using NewsMonitor.Delivery.Email;

namespace NewsMonitor.Configuration.Options;

/// <summary>The mail server.</summary>
internal sealed class SmtpSection
{
    /// <summary>The server's name. Null: mail is written as .eml files to <c>pickup</c> in the data directory.</summary>
    public string? Host { get; set; }

    /// <summary>587 is for StartTls, 465 for Tls, 25 for a server on this machine.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected: StartTls and Tls are required once chosen, None is for a server on this machine.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>Mails on their way at once, each over a connection that is kept. Most servers allow ten or more, Microsoft 365 three.</summary>
    public int Connections { get; set; } = 6;

    /// <summary>Null: no login.</summary>
    public string? Username { get; set; }

    /// <summary>Better in a file: see <c>PasswordFile</c>.</summary>
    public string? Password { get; set; }

    /// <summary>A file that holds the password; relative to the configuration file.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>The sender, with a display name or without. Its domain ends every <c>Message-ID</c>.</summary>
    public string From { get; set; } = "NewsMonitor <newsmonitor@localhost>";

    /// <summary>A PEM file, relative to the configuration file, with a certificate authority to trust besides the system's.</summary>
    public string? CaFile { get; set; }

    /// <summary>A folder, relative to the configuration file, with Liquid templates that take the place of the built-in ones of their names; see <c>docs/alerts.md</c>.</summary>
    public string? Templates { get; set; }

    /// <summary>Signs mails by DKIM, for those whose mail server does not. Null: mails are not signed here.</summary>
    public DkimSection? Dkim { get; set; }
}
