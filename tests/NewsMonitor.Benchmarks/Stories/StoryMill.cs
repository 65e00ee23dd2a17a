using System.Globalization;
using NewsMonitor.Benchmarks.Texts;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Benchmarks.Stories;

/// <summary>
/// A stream of made-up items: a third begin an event, the others report one again, recent ones and big ones more often, so that the sizes of
/// stories have a heavy tail; a quarter of those reprint a text under another headline, and one in ten is nothing but a headline.
/// </summary>
internal sealed class StoryMill(int seed, DateTimeOffset start, TimeSpan pace)
{
    private const int Open = 20_000;

    private readonly Random _random = new(seed);
    private readonly WordMill _mill = new(seed);
    private readonly List<(string Subject, string Title, string Body)> _recent = [];
    private int _count;

    public Item Next()
    {
        var (subject, title, body) = _recent.Count == 0 || _random.Next(3) == 0
            ? (Subject(), _mill.Sentence(9), _mill.Sentences(2))
            : Again(_recent[^(1 + (int)(_recent.Count * Math.Pow(_random.NextDouble(), 3) * 0.999))]);
        if (_recent.Count == Open)
            _recent.RemoveRange(0, Open / 4);
        _recent.Add((subject, title, body));
        var number = ++_count;
        return new Item
        {
            Identity = number.ToString(CultureInfo.InvariantCulture),
            Title = $"{subject} {title}",
            Summary = _random.Next(10) == 0 ? "" : $"{body} {subject}.",
            Language = "en",
            Source = $"paper {_random.Next(300)}",
            CanonicalLink = $"https://paper.example/{number}",
            FirstSeen = start + (number * pace),
        };
    }

    private (string, string, string) Again((string Subject, string Title, string Body) one) =>
        _random.Next(4) == 0 ? (one.Subject, _mill.Sentence(8), one.Body) : (one.Subject, _mill.Sentence(9), _mill.Sentences(2));

    // A name of its own, as events mostly have, and two words that many have.
    private string Subject() => $"{(char)('A' + _random.Next(26))}{_random.Next(1 << 24):x} {_mill.Sentence(2)}";
}
