namespace NewsMonitor.Fetching.WebSub;

/// <summary>What became of the check of a push.</summary>
public enum PushCheck
{
    /// <summary>The hub sent it.</summary>
    Good,

    /// <summary>The signature is missing or wrong: answered like a good one, and ignored.</summary>
    Wrong,

    /// <summary>The body went on past the limit.</summary>
    TooLarge,
}
