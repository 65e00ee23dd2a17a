namespace NewsMonitor.Configuration.Options;

/// <summary>Hangfire, which only ticks: our tables hold what is due.</summary>
internal sealed class JobsSection
{
    public JobsKind Storage { get; set; } = JobsKind.Memory;

    /// <summary>Null: the same server as <c>Storage:ConnectionString</c>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How often due work is looked for.</summary>
    public TimeSpan Tick { get; set; } = TimeSpan.FromSeconds(5);
}

internal enum JobsKind
{
    Memory,
    PostgreSql,
}
