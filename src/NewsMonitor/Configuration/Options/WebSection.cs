namespace NewsMonitor.Configuration.Options;

/// <summary>Who may look.</summary>
internal sealed class WebSection
{
    /// <summary>Name and hash, as <c>newsmonitor password</c> prints it.</summary>
    public Dictionary<string, string> Users { get; set; } = [];

    /// <summary>Whether the dashboard only shows, and starts nothing.</summary>
    public bool ReadOnly { get; set; }
}
