using System.Globalization;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>RSS <c>ttl</c>, <c>skipHours</c>, <c>skipDays</c> and the syndication module, as far as they make sense.</summary>
internal static class PublisherHintsReader
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public static PublisherHints Read(Fields channel, string? hub, string? self)
    {
        TimeSpan?[] intervals = [Minutes(channel.Text("ttl")), Period(channel.Text("sy:updateperiod"), channel.Text("sy:updatefrequency"))];
        return new PublisherHints(
            intervals.Max(),
            [.. Children(channel, "skiphours").Select(h => Number(h)).OfType<int>().Select(h => h == 24 ? 0 : h).Where(h => h is >= 0 and <= 23).Distinct().Order()],
            [.. Children(channel, "skipdays").Select(Day).OfType<DayOfWeek>().Distinct().Order()],
            hub,
            self);
    }

    private static IEnumerable<string> Children(Fields channel, string key) =>
        channel.All(key).SelectMany(e => e.Elements()).Take(100).Select(e => e.Value.Trim());

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Minutes(string? text) => Number(text) is > 0 and var minutes ? Bounded(TimeSpan.FromMinutes((double)minutes)) : null;

    private static TimeSpan? Period(string? period, string? frequency)
    {
        TimeSpan? length = period?.Trim().ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
        return length is { } whole ? Bounded(whole / Math.Max(1, Number(frequency) ?? 1)) : null;
    }

    private static TimeSpan Bounded(TimeSpan interval) => interval < Longest ? interval : Longest;

    private static DayOfWeek? Day(string name) => Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) && Enum.IsDefined(day) && !char.IsDigit(name[0]) ? day : null;
}
