namespace NewsMonitor.Configuration.Options;

/// <summary>Who may look.</summary>
internal sealed class WebSection
{
    /// <summary>Who may log in, by name, with the hash that <c>newsmonitor password</c> prints.</summary>
    public Dictionary<string, string> Users { get; set; } = [];

    /// <summary>
    /// Where the world reaches the service, such as <c>https://news.example.org</c>: turns WebSub on, and in mails one-click unsubscribing and the
    /// links that mark a story useful or noise. A reverse proxy forwards <c>/websub/</c>, <c>/unsubscribe/</c> and <c>/feedback/</c> of it, and nothing else; see <c>docs/websub.md</c>. Null: feeds are only polled.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>Whether the dashboard only shows, and starts nothing.</summary>
    public bool ReadOnly { get; set; }
}
