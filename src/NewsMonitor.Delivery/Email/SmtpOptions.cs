namespace NewsMonitor.Delivery.Email;

/// <summary>How mail leaves the house (<c>Monitor:Smtp</c>).</summary>
public sealed record SmtpOptions
{
    /// <summary>Null: no server; mail is written as .eml files into <see cref="PickupDirectory"/>.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    /// <summary>Sessions at once; one mail more than this waits for a place.</summary>
    public int Connections { get; init; } = 6;

    /// <summary>Null: no login.</summary>
    public string? Username { get; init; }

    public string? Password { get; init; }

    /// <summary>A mailbox, with a display name or without.</summary>
    public string From { get; init; } = "NewsMonitor <newsmonitor@localhost>";

    /// <summary>Created when missing.</summary>
    public string PickupDirectory { get; init; } = "data/pickup";

    /// <summary>PEM file with roots to trust besides the system's; names and expiry stay checked. Null: the system's only.</summary>
    public string? CaFile { get; init; }

    /// <summary>A folder with templates that take the place of the built-in ones. Null: none.</summary>
    public string? Templates { get; init; }

    /// <summary>When one of them was last written: others are other options.</summary>
    public DateTimeOffset TemplatesWritten { get; init; }

    /// <summary>Null: mails are not signed here.</summary>
    public DkimOptions? Dkim { get; init; }

    /// <summary>For connecting with login, and again for handing over one message. Servers that scan mail answer late: a minute, not seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>Not at all: for a server on this machine.</summary>
    None,

    /// <summary>STARTTLS, required: a server that does not offer it gets no mail (RFC 3207).</summary>
    StartTls,

    /// <summary>TLS from the first byte (RFC 8314).</summary>
    Tls,
}
