using System.Globalization;
using NewsMonitor.Configuration;

namespace NewsMonitor.Web.Watchlists;

/// <summary>Gathers the page on which a change is tried, and tries it.</summary>
internal sealed class TryReading(Composition monitor, WatchlistTrials trials, TimeProvider time)
{
    /// <summary>How many days back can be chosen.</summary>
    public static IReadOnlyList<int> Spans { get; } = [1, 7, 30];

    /// <summary>Of a text, in letters; a watchlist has a few thousand.</summary>
    private const int LongestText = 500_000;

    private const int UsualSpan = 7;

    /// <summary>The page before anything is tried; null when no watchlist is configured by that name.</summary>
    public TryModel? Read(string segment, bool mayChange)
    {
        var settings = monitor.Settings;
        if (WatchlistAddress.Find(settings.Watchlists.Watchlists, segment) is not { } watchlist)
            return null;
        var section = settings.Options.Watchlists.First(each => each.Name == watchlist.Name);
        var (file, line) = section.Place.File.Locate(section.Place.Key);
        return new TryModel
        {
            Name = watchlist.Name,
            Address = WatchlistAddress.TryOf(watchlist.Name),
            WatchlistAddress = WatchlistAddress.Of(watchlist.Name),
            MayChange = mayChange,
            Text = OptionText.Write(section),
            Days = UsualSpan,
            Place = line is null ? file : string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}"),
        };
    }

    /// <summary>The page with what trying came to; null likewise.</summary>
    public async Task<TryModel?> TryAsync(string segment, IFormCollection form, bool mayChange, CancellationToken cancellation)
    {
        if (Read(segment, mayChange) is not { } page)
            return null;
        var text = form["text"].ToString();
        _ = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days);
        days = Spans.Contains(days) ? days : UsualSpan;
        var outcome = text.Length > LongestText
            ? new TryOutcome(string.Create(CultureInfo.InvariantCulture, $"The text is longer than {LongestText:#,0} letters, which no watchlist is."), "bad")
            : TryOutcomes.Of(await trials.TryAsync(text, TimeSpan.FromDays(days), cancellation), days, time.GetUtcNow());
        return page with { Text = text, Days = days, Outcome = outcome };
    }
}
