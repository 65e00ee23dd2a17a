namespace NewsMonitor.Web.Access;

/// <summary>What somebody who has logged in may do.</summary>
internal enum Role
{
    /// <summary>Only look.</summary>
    Reader,

    /// <summary>Look and change.</summary>
    Analyst,
}
