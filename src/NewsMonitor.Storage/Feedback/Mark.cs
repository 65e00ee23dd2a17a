namespace NewsMonitor.Storage.Feedback;

/// <summary>What a reader said of a story they were told.</summary>
public enum Mark
{
    /// <summary>It was worth telling.</summary>
    Useful,

    /// <summary>It was not.</summary>
    Noise,
}
