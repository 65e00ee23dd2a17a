namespace NewsMonitor.Core.Stories.Traits;

/// <summary>How much a word says about what a report reports, from nothing to all.</summary>
internal enum WordUse : byte
{
    /// <summary>In no list: says what the report is about.</summary>
    Rare,

    /// <summary>Joins other words.</summary>
    Function,

    /// <summary>A day, a month, a part of the day.</summary>
    Calendar,

    /// <summary>In every report: officials say, police report.</summary>
    News,

    /// <summary>What anybody does in any report.</summary>
    Verb,

    /// <summary>An everyday word.</summary>
    Common,

    /// <summary>Who and what is in the news every day, whatever the language.</summary>
    Newsmaker,
}
