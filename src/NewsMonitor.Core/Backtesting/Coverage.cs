using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Backtesting;

/// <summary>The items a back-test looked at, and the time they cover; rates are by it.</summary>
/// <param name="Items">How many.</param>
/// <param name="From">When the oldest came; null when no item has a date.</param>
/// <param name="To">When the newest came.</param>
public sealed record Coverage(int Items, DateTimeOffset? From, DateTimeOffset? To)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>From the oldest item to the newest, but a day at the least: what a few hours brought says nothing of more in a day.</summary>
    public double Days => Math.Max((To - From) / Day ?? 1, 1);

    public double PerDay(int alerts) => alerts / Days;

    /// <summary>Counts items as they are read.</summary>
    public sealed class Counter
    {
        private readonly Span _seen = new();
        private readonly Span _published = new();

        public int Items { get; private set; }

        /// <param name="item">Looked at.</param>
        /// <param name="dated">Whether it says when it came.</param>
        public void Add(Item item, bool dated = true)
        {
            Items++;
            if (!dated)
                return;
            _seen.Add(item.FirstSeen);
            _published.Add(item.EffectiveDate);
        }

        /// <summary>By when the items were first seen; what one first pass brought within a day goes by when it was published.</summary>
        public Coverage Count()
        {
            var span = _seen.To - _seen.From >= Day ? _seen : _published;
            return new Coverage(Items, span.From, span.To);
        }

        private sealed class Span
        {
            public DateTimeOffset? From { get; private set; }

            public DateTimeOffset? To { get; private set; }

            public void Add(DateTimeOffset time)
            {
                From = time >= From ? From : time;
                To = time <= To ? To : time;
            }
        }
    }
}
