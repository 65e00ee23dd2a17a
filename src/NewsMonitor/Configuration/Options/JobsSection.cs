namespace NewsMonitor.Configuration.Options;

/// <summary>Hangfire, which only ticks: our tables hold what is due.</summary>
internal sealed class JobsSection
{
    /// <summary>Where Hangfire keeps its schedule. Memory loses nothing: what is due stands in the database. Takes effect at the next start.</summary>
    public JobsKind Storage { get; set; } = JobsKind.Memory;

    /// <summary>Hangfire's PostgreSQL. Null: the same server as <c>Storage:ConnectionString</c>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How often due work is looked for: a look costs next to nothing, and what is due does not wait. Takes effect at the next start.</summary>
    public TimeSpan Tick { get; set; } = TimeSpan.FromSeconds(5);
}

internal enum JobsKind
{
    Memory,
    PostgreSql,
}
