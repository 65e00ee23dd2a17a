namespace NewsMonitor.IntegrationTests.EndToEnd;

/// <summary>What the publishers of these tests write.</summary>
internal static class Texts
{
    public const string Unrelated = "Ferry timetable changes in spring";
    public const string UnrelatedSummary = "The morning crossing leaves a quarter of an hour earlier from the first of April, the harbour master said.";

    public const string Headline = "Coral reef survey finds widespread bleaching";
    public const string Report =
        "Divers who mapped the northern lagoon last month counted twice as many pale colonies as a year ago. The institute that sent them blames "
        + "three weeks of unusually warm water and wants anchoring banned until the rains come.";

    public const string OtherHeadline = "Scientists alarmed by pale colonies in the north";
}
