namespace NewsMonitor.FaultRig.Runs;

/// <summary>The clock run's script. Digests in Berlin's time: <see cref="Morning"/> at 07:00, <see cref="Night"/> at 02:30, a time that one
/// night lacks and one has twice. Before the clock leaps over weeks both have told all: what is not delivered within a day expires by design.</summary>
internal static class ClockScript
{
    public const string Morning = "morning";
    public const string Night = "night";
    public const string TimeZone = "Europe/Berlin";

    public static DateTimeOffset Begin { get; } = Utc("2027-01-12T05:30:00Z");

    public static IReadOnlyList<ClockStep> Steps { get; } =
    [
        new("an item before 07:00", Utc("2027-01-12T05:40:00Z"), Publish: 2),
        new("an hour forward, over 07:00", Utc("2027-01-12T06:40:00Z"), Arrive: Morning),
        new("an item before tomorrow's 07:00", Utc("2027-01-12T06:41:00Z"), Publish: 2),
        new("a day forward, over 07:00", Utc("2027-01-13T06:41:00Z"), Arrive: Morning),

        new("an item before 07:00", Utc("2027-01-14T05:59:00Z"), Publish: 2),
        new("07:00", Utc("2027-01-14T06:00:05Z"), Arrive: Morning),
        new("an item after it", Utc("2027-01-14T06:01:00Z"), Publish: 2),
        new("an hour back, and an item", Utc("2027-01-14T05:01:00Z"), Publish: 2),
        new("07:00 of the same day once more", Utc("2027-01-14T06:00:05Z")),
        new("07:00 of the next day", Utc("2027-01-15T06:00:05Z"), Arrive: Morning),

        new("an item after it", Utc("2027-01-15T06:01:00Z"), Publish: 2),
        new("a day back, and an item", Utc("2027-01-14T06:01:00Z"), Publish: 2),
        new("07:00 of the same day once more", Utc("2027-01-15T06:00:05Z")),
        new("07:00 of the next day", Utc("2027-01-16T06:00:05Z"), Arrive: Morning),
        new("02:30 of the day after", Utc("2027-01-17T01:30:05Z"), Arrive: Night),

        new("spring: an item before the hour that is left out", Utc("2027-03-28T00:50:00Z"), Publish: 2),
        new("it is 03:31 and there was no 02:30", Utc("2027-03-28T01:31:00Z"), Arrive: Night),
        new("an item after it", Utc("2027-03-28T01:32:00Z"), Publish: 2),
        new("02:30 of the next day", Utc("2027-03-29T00:30:05Z"), Arrive: Night),
        new("07:00 of that day", Utc("2027-03-29T05:00:05Z"), Arrive: Morning),

        new("autumn: an item before the first 02:30", Utc("2027-10-31T00:10:00Z"), Publish: 2),
        new("the first 02:30", Utc("2027-10-31T00:30:05Z"), Arrive: Night),
        new("an item before the second", Utc("2027-10-31T01:10:00Z"), Publish: 2),
        new("the second 02:30", Utc("2027-10-31T01:30:05Z")),
        new("an item after it", Utc("2027-10-31T01:40:00Z"), Publish: 2),
        new("02:30 of the next day", Utc("2027-11-01T01:30:05Z"), Arrive: Night),
        new("07:00 of that day", Utc("2027-11-01T06:00:05Z"), Arrive: Morning),
    ];

    private static DateTimeOffset Utc(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
}
