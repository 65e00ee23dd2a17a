
namespace NewsMonitor.Core.Stories.Corroborating;

/// <summary>How many voices tell of an event.</summary>
/// <param name="IndependentSources">Distinct texts by distinct publishers: twelve reprints of one agency's text are one voice.</param>
/// <param name="Copies">Items whose text is another item's.</param>
public readonly record struct Corroboration(int IndependentSources, int Copies)
{
    /// <summary>Two texts that credit one agency are its own words from here on: newspapers cut and reword what they buy.</summary>
    private const double SameAgencyText = 0.3;

    /// <summary>What stands together in a story.</summary>
    public static Corroboration Of(IReadOnlyList<Report> reports)
    {
        var voices = new Voices(reports.Count);
        var byItem = reports.Select((report, i) => (report.Item, i)).ToDictionary();
        JoinEqual(voices, reports, report => report.Publisher.Length > 0 ? report.Publisher : null);
        for (var i = 0; i < reports.Count; i++)
            // Copies of a text that is no more on record are still copies of one.
            if (reports[i].CopyOf is { } text && byItem.TryGetValue(text, out var other))
                voices.Join(i, other);
        JoinEqual(voices, reports, report => report.CopyOf is { } text && !byItem.ContainsKey(text) ? text.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        JoinAgencies(voices, reports);
        return new Corroboration(voices.Count, reports.Count(report => report.CopyOf is not null));
    }

    /// <summary>For a person: "3 independent, 12 copies".</summary>
    public override string ToString() => FormattableString.Invariant($"{IndependentSources} independent, {Copies} {(Copies == 1 ? "copy" : "copies")}");

    private static void JoinEqual(Voices voices, IReadOnlyList<Report> reports, Func<Report, string?> key)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < reports.Count; i++)
            if (key(reports[i]) is { } value && !first.TryAdd(value, i))
                voices.Join(first[value], i);
    }

    private static void JoinAgencies(Voices voices, IReadOnlyList<Report> reports)
    {
        var credited = reports
            .Select((report, i) => (Index: i, Agency: AgencyCredit.In(report.Title + " " + report.Body), Report: report))
            .Where(report => report.Agency is not null && report.Report.CopyOf is null)
            .Select(report => (report.Index, report.Agency, Text: Fingerprint.Of(report.Report.Title, report.Report.Body, null)));
        foreach (var agency in credited.GroupBy(report => report.Agency))
        {
            var texts = agency.ToList();
            for (var i = 0; i < texts.Count; i++)
                for (var j = 0; j < i; j++)
                    if (texts[i].Text.ContainmentOf(texts[i].Text.SharedWith(texts[j].Text), texts[j].Text) >= SameAgencyText)
                        voices.Join(texts[i].Index, texts[j].Index);
        }
    }

    /// <summary>Disjoint sets.</summary>
    private sealed class Voices(int count)
    {
        private readonly int[] _parents = [.. Enumerable.Range(0, count)];

        public int Count { get; private set; } = count;

        public void Join(int one, int other)
        {
            var (left, right) = (Root(one), Root(other));
            if (left == right)
                return;
            _parents[Math.Max(left, right)] = Math.Min(left, right);
            Count--;
        }

        private int Root(int index) => _parents[index] == index ? index : _parents[index] = Root(_parents[index]);
    }
}
