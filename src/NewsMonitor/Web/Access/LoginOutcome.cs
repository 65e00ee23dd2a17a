namespace NewsMonitor.Web.Access;

/// <summary>How a login went.</summary>
internal abstract record LoginOutcome
{
    private LoginOutcome() { }

    internal sealed record Welcome(Session Session) : LoginOutcome;

    /// <summary>The name is nobody's or the password is another: which, is not said.</summary>
    internal sealed record Wrong : LoginOutcome;

    /// <summary>Nothing was checked.</summary>
    /// <param name="Wait">Until the next try.</param>
    internal sealed record TooOften(TimeSpan Wait) : LoginOutcome;
}
