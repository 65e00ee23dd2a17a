using NewsMonitor.Core.Feeds;

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
        var texts = new Texts(reports.Count);
        var byItem = reports.Select((report, i) => (report.Item, i)).ToDictionary();
        for (var i = 0; i < reports.Count; i++)
            if (reports[i].CopyOf is { } text && byItem.TryGetValue(text, out var other))
                texts.Join(i, other);
        JoinCopiesOfLost(texts, reports, byItem);
        JoinAgencies(texts, reports);
        return new Corroboration(Voices(texts, reports), reports.Count(report => report.CopyOf is not null));
    }

    /// <summary>For a person: "3 independent, 12 copies".</summary>
    public override string ToString() => FormattableString.Invariant($"{IndependentSources} independent, {Copies} {(Copies == 1 ? "copy" : "copies")}");

    /// <summary>Copies of a text that is no more on record are still copies of one.</summary>
    private static void JoinCopiesOfLost(Texts texts, IReadOnlyList<Report> reports, Dictionary<ItemId, int> byItem)
    {
        var first = new Dictionary<ItemId, int>();
        for (var i = 0; i < reports.Count; i++)
            if (reports[i].CopyOf is { } text && !byItem.ContainsKey(text) && !first.TryAdd(text, i))
                texts.Join(first[text], i);
    }

    /// <summary>As many texts as can be given a publisher each that printed them: one who prints an agency's text and one of its own is one voice with it.</summary>
    private static int Voices(Texts texts, IReadOnlyList<Report> reports)
    {
        var printed = Enumerable.Range(0, reports.Count)
            .GroupBy(texts.Of, i => reports[i].Publisher.Length > 0 ? reports[i].Publisher : $"?{i}")
            .Select(text => text.Distinct(StringComparer.OrdinalIgnoreCase).ToList())
            .ToList();
        var spokenFor = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(0, printed.Count).Count(text => FindVoice(text, printed, spokenFor, []));
    }

    // Kuhn's algorithm: whoever has a text already gives it up if that text finds another.
    private static bool FindVoice(int text, List<List<string>> printed, Dictionary<string, int> spokenFor, HashSet<string> asked)
    {
        foreach (var publisher in printed[text].Where(asked.Add))
            if (!spokenFor.TryGetValue(publisher, out var other) || FindVoice(other, printed, spokenFor, asked))
            {
                spokenFor[publisher] = text;
                return true;
            }

        return false;
    }

    private static void JoinAgencies(Texts joined, IReadOnlyList<Report> reports)
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
                        joined.Join(texts[i].Index, texts[j].Index);
        }
    }

    /// <summary>Which reports are one text: disjoint sets.</summary>
    private sealed class Texts(int count)
    {
        private readonly int[] _parents = [.. Enumerable.Range(0, count)];

        public int Of(int index) => _parents[index] == index ? index : _parents[index] = Of(_parents[index]);

        public void Join(int one, int other)
        {
            var (left, right) = (Of(one), Of(other));
            _parents[Math.Max(left, right)] = Math.Min(left, right);
        }
    }
}
