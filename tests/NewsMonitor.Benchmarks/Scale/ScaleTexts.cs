using NewsMonitor.Benchmarks.Matching;

namespace NewsMonitor.Benchmarks.Scale;

/// <summary>
/// Texts for a stream of items: one text's headline over the halves of two others, so that no two share so much by accident that they are one
/// text; one in seven is another paper's text of the last minutes, word for word, as agency copy is.
/// </summary>
internal sealed class ScaleTexts(int seed)
{
    private const int Recent = 2000;
    private const int CopyOneIn = 7;

    private readonly Random _random = new(seed);
    private readonly (string Title, string[] Words)[] _texts =
        [.. NewsTexts.Load().Short.Where(item => item.Title.Length > 0).Select(item => (item.Title, item.Summary.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
    private readonly List<(string Title, string Summary)> _recent = [];

    public (string Title, string Summary) Next()
    {
        if (_recent.Count > 0 && _random.Next(CopyOneIn) == 0)
            return _recent[_random.Next(_recent.Count)];
        var (title, one, other) = (Some().Title, Some(), Some());
        var text = (title, string.Join(' ', one.Words[..(one.Words.Length / 2)].Concat(other.Words[(other.Words.Length / 2)..])));
        if (_recent.Count == Recent)
            _recent.RemoveRange(0, Recent / 4);
        _recent.Add(text);
        return text;
    }

    private (string Title, string[] Words) Some() => _texts[_random.Next(_texts.Length)];
}
