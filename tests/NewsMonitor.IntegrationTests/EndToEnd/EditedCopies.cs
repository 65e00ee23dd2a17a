namespace NewsMonitor.IntegrationTests.EndToEnd;

/// <summary>One agency's text as forty desks print it: with a headline of their own, credited here or there, cut, and with a word from the desk.</summary>
internal static class EditedCopies
{
    private static readonly string[] Headlines =
    [
        "Coral reef survey finds widespread bleaching", "Twice as many pale colonies counted on northern coral reef", "Warm water bleaches the northern reef, divers find",
        "Institute wants anchoring banned after coral survey", "Reef in the north pales, anchoring ban demanded",
    ];

    private static readonly string[] Sentences =
    [
        "Divers who mapped the northern lagoon last month counted twice as many pale colonies on its coral reef as a year ago.",
        "The institute that sent them blames three weeks of unusually warm water and wants anchoring banned until the rains come.",
        "Skippers of the excursion boats say they were not asked, and that the damage began with the dredging of the harbour mouth.",
        "A hearing is set for the second week of next month, and the fisheries office has promised to publish the maps before it.",
        "Eleven of the forty sites that the divers visited had lost more than half of their colour since the last survey.",
    ];

    private static readonly string[] Papers = ["Harbour Mail", "The Islander", "Morning Tide", "Lagoon Herald", "Northern Post", "The Beacon", "Coast Courier"];

    private static readonly string[] Endings = ["Edited by our own staff", "Shortened", "More in tomorrow's paper", "From our newsroom"];

    public static (string Title, string Text) Of(int desk)
    {
        var kept = Sentences.Where((_, index) => index == 0 || index != 1 + (desk % 5)).ToList();
        var credit = (desk % 3) switch { 0 => "(AFP) - ", 1 => "", _ => "NORTH HARBOUR, Reuters. " };
        var title = Headlines[desk % Headlines.Length] + (desk % 2 == 0 ? $" | {Papers[desk % Papers.Length]}" : "");
        return (title, $"{credit}{string.Join(' ', kept)} {Endings[desk % Endings.Length]}, {Papers[desk % Papers.Length]}.");
    }
}
