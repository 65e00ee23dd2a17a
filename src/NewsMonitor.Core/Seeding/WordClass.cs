namespace NewsMonitor.Core.Seeding;

/// <summary>How much a word tells about an article, from what it is everywhere.</summary>
internal enum WordClass
{
    /// <summary>In none of our lists: it is the article's own.</summary>
    Rare,

    /// <summary>An everyday word.</summary>
    Common,

    /// <summary>A word of every report.</summary>
    News,

    /// <summary>What somebody does or says: ends a phrase.</summary>
    Verb,

    /// <summary>A weekday, a month, a span of time.</summary>
    Calendar,

    /// <summary>An article, a pronoun, a preposition, a connective.</summary>
    Function,
}
