using System.Globalization;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Alerts.Watching;

namespace NewsMonitor.Delivery.Text;

/// <summary>What a fact of a notice looks like to people.</summary>
internal static class FactWords
{
    private const int LongestText = 200;

    public static string Of(NoticeFact fact) => fact switch
    {
        { Moment: { } moment } => Moment.ForPeople(moment),
        { Length: { } length } => Lengths.Of(length),
        { Number: { } number } => number.ToString("#,0.##", CultureInfo.InvariantCulture),
        _ => OneLine.Of(fact.Text, LongestText),
    };
}
