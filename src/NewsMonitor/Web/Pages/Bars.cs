namespace NewsMonitor.Web.Pages;

/// <summary>A small bar chart, one bar a count. Made on the server: there is no script.</summary>
/// <param name="Label">What it shows, for those who do not see it.</param>
/// <param name="List">From left to right.</param>
internal sealed record Bars(string Label, IReadOnlyList<Bar> List)
{
    /// <summary>In the units of the drawing; it is stretched to the room there is.</summary>
    public const int Height = 100;

    /// <summary>Of one bar and the gap after it.</summary>
    public const int Step = 10;

    private const int Least = 4;

    public int Width => List.Count * Step;

    /// <param name="label">What it shows.</param>
    /// <param name="counts">From left to right; the tallest bar is the highest count.</param>
    /// <param name="titleOf">What a bar says of itself, by its place and count.</param>
    public static Bars Of(string label, IReadOnlyList<int> counts, Func<int, int, string> titleOf)
    {
        var most = Math.Max(1, counts.DefaultIfEmpty().Max());
        return new Bars(label, [.. counts.Select((count, place) => new Bar(place * Step, HeightOf(count, most), titleOf(place, count)))]);
    }

    /// <summary>What is not nothing is seen.</summary>
    private static int HeightOf(int count, int most) => count <= 0 ? 0 : Math.Max(Least, (int)((long)count * Height / most));
}

/// <param name="Left">Where it begins.</param>
/// <param name="Height">How high it is.</param>
/// <param name="Title">What it says of itself.</param>
internal sealed record Bar(int Left, int Height, string Title)
{
    public int Top => Bars.Height - Height;
}
