namespace NewsMonitor.Delivery.Email;

/// <summary>How far an attempt had come when it failed.</summary>
internal enum SmtpStage
{
    /// <summary>Connecting, greeting, TLS.</summary>
    Connecting,

    /// <summary>AUTH.</summary>
    LoggingIn,

    /// <summary>MAIL, RCPT and DATA up to the server's go-ahead.</summary>
    Envelope,

    /// <summary>The message itself and the answer to its final dot.</summary>
    Content,
}
