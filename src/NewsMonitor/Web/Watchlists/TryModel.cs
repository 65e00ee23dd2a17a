using NewsMonitor.Configuration;

namespace NewsMonitor.Web.Watchlists;

/// <summary>What the page shows on which a change is tried. Texts and times as they are to be read.</summary>
internal sealed record TryModel
{
    public required string Name { get; init; }

    public required string Address { get; init; }

    public required string WatchlistAddress { get; init; }

    public required bool MayChange { get; init; }

    /// <summary>What stands in the field.</summary>
    public required string Text { get; init; }

    /// <summary>How many days back.</summary>
    public required int Days { get; init; }

    /// <summary>Where it stands in the configuration.</summary>
    public required string Place { get; init; }

    /// <summary>Null: nothing was tried yet.</summary>
    public TryOutcome? Outcome { get; init; }
}

/// <param name="Heading">What it came to, in words.</param>
/// <param name="Kind">Whether that is good, odd or bad: a class of the style sheet.</param>
internal sealed record TryOutcome(string Heading, string Kind)
{
    /// <summary>What it was tried on, and what that leaves open.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The first of what is wrong or odd.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public IReadOnlyList<TriedWatchlist> Watchlists { get; init; } = [];
}

/// <param name="Name">Which.</param>
/// <param name="Figures">"+14 −3 alerts, 2.1 a day (before 1.4)".</param>
/// <param name="Sent">How its alerts would have gone out; null: it has none, or tells nobody.</param>
/// <param name="Added">Alerts only the change makes, the first of them.</param>
/// <param name="Gone">Alerts only the one in force makes, the first of them.</param>
/// <param name="Terms">Noisiest first.</param>
internal sealed record TriedWatchlist(string Name, string Figures, string? Sent, TriedAlerts Added, TriedAlerts Gone, IReadOnlyList<NoisyTerm> Terms);

/// <param name="Shown">The first of them.</param>
/// <param name="More">How many more.</param>
internal sealed record TriedAlerts(IReadOnlyList<TriedAlert> Shown, int More);

/// <param name="Title">Of the item that makes it one.</param>
/// <param name="Address">That item in its story.</param>
/// <param name="Source">Who published it, and when.</param>
/// <param name="Score">Its points.</param>
/// <param name="Why">The terms that brought most; why it is gone.</param>
internal sealed record TriedAlert(string Title, string Address, string Source, string Score, string Why);
