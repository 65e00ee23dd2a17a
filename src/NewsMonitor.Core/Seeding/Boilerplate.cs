namespace NewsMonitor.Core.Seeding;

/// <summary>Lines of an article that are about the page and not about the matter.</summary>
internal static class Boilerplate
{
    private const int LongestByline = 90;

    // A whole page run into one line may begin like this too.
    private const int LongestCredit = 250;

    private static readonly string[] credits = ["(Reporting by", "Reporting by", "(Additional reporting", "Additional reporting by", "Editing by", "©", "Image copyright", "Image caption", "Media caption", "Photograph:", "(c) ", "Copyright "];

    private static readonly string[] shortLines =
    [
        "By ", "BY ", "Par ", "Von ", "Por ", "Read more", "READ MORE", "Read also", "Related", "Also read", "See also", "Lire aussi", "À lire", "A lire", "Lire la suite", "Voir aussi",
        "Sign up", "Subscribe", "Follow ", "Share ", "Photo:", "Image:", "Media playback", "Published", "Updated", "Last updated", "Publié", "Mis à jour",
        "Hide Caption", "Hide caption", "Advertisement", "ADVERTISEMENT", "Publicité", "Getty Images", "Story continues", "Watch:", "Video:", "Source:", "Abonnez", "Suivez",
    ];

    public static bool Is(string line) =>
        (line.Length <= LongestCredit && Array.Exists(credits, opening => line.StartsWith(opening, StringComparison.Ordinal)))
        || (line.Length <= LongestByline && line[^1] is not ('.' or '!' or '?' or '”' or '"') && Array.Exists(shortLines, opening => line.StartsWith(opening, StringComparison.Ordinal)));
}
