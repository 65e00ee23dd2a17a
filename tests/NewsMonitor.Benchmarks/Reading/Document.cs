namespace NewsMonitor.Benchmarks.Reading;

/// <summary>What is read.</summary>
public enum Document
{
    /// <summary>RSS 2.0 with 30 items.</summary>
    Rss,

    /// <summary>Atom with 30 items.</summary>
    Atom,

    /// <summary>RSS 2.0 of some 5 MB.</summary>
    LargeRss,
}
