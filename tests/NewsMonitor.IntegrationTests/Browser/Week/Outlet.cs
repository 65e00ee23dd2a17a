namespace NewsMonitor.IntegrationTests.Browser.Week;

/// <summary>A made-up publisher with one feed.</summary>
/// <param name="Name">The feed's.</param>
/// <param name="Publisher">As readers know it.</param>
/// <param name="Language">Two letters.</param>
/// <param name="Share">How much of the week's news it brings, against the others.</param>
/// <param name="Tags">The feed's.</param>
internal sealed record Outlet(string Name, string Publisher, string Language, double Share, params string[] Tags)
{
    /// <summary>How many items the feed shows.</summary>
    public int Shows { get; init; } = 30;

    /// <summary>How often it is polled; null: by its rhythm.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>What has become of it; null: it is well.</summary>
    public Trouble? Trouble { get; init; }

    public static IReadOnlyList<Outlet> All { get; } =
    [
        new("harmattan-wire", "Harmattan Wire", "en", 2, "agency"),
        new("sahel-courier", "Sahel Courier", "en", 1.2, "africa", "sahel"),
        new("delta-monitor", "Delta Monitor", "en", 1, "africa"),
        new("sahel-ledger", "Sahel Ledger", "en", 0.8, "africa", "sahel"),
        new("continental-post", "Continental Post", "en", 1.4, "africa", "world"),
        new("northern-dispatch", "Northern Dispatch", "en", 0.8, "world"),
        new("harbour-gazette", "The Harbour Gazette", "en", 1, "world"),
        new("capital-observer", "Capital Observer", "en", 0.8, "world") { Trouble = new Trouble.OutOfOrder(TimeSpan.FromHours(142)) },
        new("lakeside-times", "Lakeside Times", "en", 0.7, "africa") { Trouble = new Trouble.Moved(TimeSpan.FromHours(48)) },
        new("meridian-business", "Meridian Business", "en", 0.9, "economy"),
        // Polled too seldom for what it shows: some of its items nobody ever sees.
        new("atlas-radio", "Atlas Radio", "en", 2.2, "africa") { Shows = 5, Interval = TimeSpan.FromHours(3) },
        new("reef-and-river", "Reef and River", "en", 0.5, "science"),
        new("open-skies", "Open Skies", "en", 0.5, "science"),
        new("agence-meridienne", "Agence Méridienne", "fr", 1.8, "agency"),
        new("fleuve-info", "Fleuve Info", "fr", 1.1, "africa", "sahel"),
        new("savane-hebdo", "Savane Hebdo", "fr", 0.6, "africa", "sahel"),
        new("quotidien-du-delta", "Le Quotidien du Delta", "fr", 1, "africa"),
        new("radio-harmattan", "Radio Harmattan", "fr", 1, "africa"),
        new("courrier-des-dunes", "Le Courrier des dunes", "fr", 0.7, "africa", "sahel"),
        new("gazette-du-fleuve", "La Gazette du fleuve", "fr", 0.8, "africa"),
        new("observatoire-du-sahel", "L’Observatoire du Sahel", "fr", 0.5, "sahel"),
        new("etape", "L’Étape", "fr", 0.8, "world"),
        new("horizon-eco", "Horizon Éco", "fr", 0.7, "economy"),
        new("ville-et-port", "Ville et Port", "fr", 0.5, "economy") { Trouble = new Trouble.Gone(TimeSpan.FromHours(85)) },
        new("sciences-du-sud", "Sciences du Sud", "fr", 0.5, "science") { Trouble = new Trouble.AsksForAHuman(TimeSpan.FromHours(155)) },
    ];
}

/// <summary>What becomes of a feed, so long after the week began.</summary>
internal abstract record Trouble(TimeSpan Since)
{
    /// <summary>Answers 503.</summary>
    public sealed record OutOfOrder(TimeSpan Since) : Trouble(Since);

    /// <summary>Answers 410.</summary>
    public sealed record Gone(TimeSpan Since) : Trouble(Since);

    /// <summary>Answers 301, to where it is now.</summary>
    public sealed record Moved(TimeSpan Since) : Trouble(Since);

    /// <summary>Answers with a page that is no feed.</summary>
    public sealed record AsksForAHuman(TimeSpan Since) : Trouble(Since);
}
