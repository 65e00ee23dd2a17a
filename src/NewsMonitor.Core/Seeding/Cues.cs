namespace NewsMonitor.Core.Seeding;

/// <summary>Words that tell what a name is the name of, folded.</summary>
internal static class Cues
{
    private static readonly WordLists lists = WordLists.Read("cues.txt");

    /// <summary>Go before a title, or before anything else: former, vice.</summary>
    public static HashSet<string> TitleAdjectives { get; } = lists.Folded("title adjective");

    public static HashSet<string> Titles { get; } = [.. lists.Folded("title"), .. TitleAdjectives];

    /// <summary>Titles that may have a name before them too: Apple Chief Executive Tim Cook.</summary>
    public static HashSet<string> TitlesInside { get; } = lists.Folded("title inside");

    public static HashSet<string> Organisations { get; } = lists.Folded("organisation");

    public static HashSet<string> Groups { get; } = lists.Folded("group");

    public static HashSet<string> Places { get; } = lists.Folded("place");

    public static HashSet<string> Events { get; } = lists.Folded("event");

    /// <summary>What a country has one of: with its name or demonym before it, or after it, it is an institution.</summary>
    public static HashSet<string> Institutions { get; } = lists.Folded("institution");

    public static HashSet<string> PlacePrepositions { get; } = lists.Folded("place before");

    /// <summary>Lower-case parts inside the names of people and places.</summary>
    public static HashSet<string> Particles { get; } = lists.Folded("particle");

    /// <summary>Those that stand in people's names alone: van, bin, ould.</summary>
    public static HashSet<string> FamilyParticles { get; } = lists.Folded("family particle");

    /// <summary>Who reports, rather than what is reported on.</summary>
    public static HashSet<string> Agencies { get; } = lists.Folded("agency");

    /// <summary>Capitalised words that name nothing a watchlist wants.</summary>
    public static HashSet<string> Noise { get; } = lists.Folded("noise");

    /// <summary>Capitalised words that name something only together with others: Islamic State, Christian Horner.</summary>
    public static HashSet<string> NoiseAlone { get; } = lists.Folded("noise alone");

    /// <summary>What a company, a river drops when it is named again.</summary>
    public static HashSet<string> Suffixes { get; } = lists.Folded("suffix");

    /// <summary>Behind a hyphen they turn a name into an adjective: Chicago-based.</summary>
    public static HashSet<string> SaidOf { get; } = lists.Folded("said of");

    public static HashSet<string> Regions { get; } = lists.Folded("region");

    /// <summary>Given names of many languages: what follows is a person's.</summary>
    public static HashSet<string> FirstNames { get; } = lists.Folded("first name");

    /// <summary>Family names so common that alone they name nobody.</summary>
    public static HashSet<string> CommonSurnames { get; } = lists.Folded("surname common");

    /// <summary>Agencies of several words, each as its folded words.</summary>
    public static IReadOnlyList<string[]> LongAgencies { get; } = [.. Agencies.Where(name => name.Contains(' ', StringComparison.Ordinal)).Select(name => name.Split(' '))];

    /// <summary>Fixed phrases, many of them foreign to the language around them, each as its folded words.</summary>
    public static IReadOnlyList<string[]> SetPhrases { get; } = [.. lists.Folded("set phrase").Select(phrase => phrase.Split(' '))];

    public static bool IsCue(string folded) => Organisations.Contains(folded) || Groups.Contains(folded) || Places.Contains(folded) || Events.Contains(folded);
}
