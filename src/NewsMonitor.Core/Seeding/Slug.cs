using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Seeding;

/// <summary>A short name in small letters, digits and hyphens, fit for a file.</summary>
internal static class Slug
{
    private const int Longest = 48;

    public static string Of(IEnumerable<string> names)
    {
        var slug = "";
        foreach (var name in names)
        {
            var next = new string([.. Fold.Text(name).Replace(' ', '-').Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]).Trim('-');
            if (next.Length == 0 || slug.Contains(next, StringComparison.Ordinal) || slug.Length + next.Length + 1 > Longest)
                continue;
            slug = slug.Length == 0 ? next : $"{slug}-{next}";
        }
        return slug.Length == 0 ? "seeded" : slug;
    }
}
