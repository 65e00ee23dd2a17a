using System.Globalization;
using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching;

/// <summary>Puts into words why an item that came close did not match.</summary>
internal sealed class Reasons(Reading reading)
{
    private const int NamesAtMost = 5;
    private readonly List<string> reasons = [];

    /// <summary>Everything that keeps the watchlist from matching; empty when nothing does.</summary>
    public static string Against(CompiledWatchlist watchlist, Tally tally, Reading reading)
    {
        var reasons = new Reasons(reading);
        var threshold = watchlist.Watchlist.MinScore;
        if (!Scoring.Reaches(tally.Score, threshold))
            reasons.FallsShort(tally, threshold);
        if (watchlist.Require is { } require && !require.Holds(reading, FieldSet.Text, out _))
            reasons.Requires(watchlist.RequireText!, require);
        foreach (var (text, condition) in watchlist.Exclude)
            if (condition.Holds(reading, FieldSet.Text, out var hit))
                reasons.reasons.Add(hit.IsSomewhere ? $"excluded by `{text}` in {QueryFields.NameOf(hit.Field)}" : $"excluded by `{text}`");
        return string.Join("; ", reasons.reasons);
    }

    private void FallsShort(Tally tally, double threshold)
    {
        foreach (var (_, guarded) in tally.Guarded)
            Unguarded(guarded);
        reasons.Add(string.Create(CultureInfo.InvariantCulture, $"score {tally.Score:0.###} of {threshold:0.###}"));
    }

    private void Requires(string text, Condition require)
    {
        List<string> missing = [];
        Missing(require, missing);
        reasons.Add($"requires `{text}`: {Listed(missing)}");
    }

    private void Unguarded(GuardedHit guarded)
    {
        var guard = guarded.Entity.Entity.Guard!;
        var near = string.Join(", ", guard.Near.Take(NamesAtMost)) + (guard.Near.Count > NamesAtMost ? ", …" : "");
        reasons.Add($"`{reading.Work.Place(guarded.Hit).Text}` found, but none of {near} within {guard.Within} words");
    }

    private static string Listed(List<string> missing) =>
        string.Join(", ", missing.Take(NamesAtMost)) + (missing.Count > NamesAtMost ? $" and {missing.Count - NamesAtMost} more" : "");

    /// <summary>Names what would have to be there, or not be there, for a condition that fails.</summary>
    private void Missing(Condition condition, List<string> missing)
    {
        switch (condition)
        {
            case AndCondition and:
                foreach (var operand in and.Operands.Where(operand => !operand.Holds(reading, FieldSet.Text, out _)))
                    Missing(operand, missing);
                break;
            case OrCondition any when any.Operands.All(operand => operand is PatternCondition or EntityCondition or FieldCondition):
                missing.Add("no " + string.Join("/", any.Operands.Take(NamesAtMost).Select(Name)) + (any.Operands.Length > NamesAtMost ? "/…" : ""));
                break;
            case OrCondition any:
                foreach (var operand in any.Operands)
                    Missing(operand, missing);
                break;
            case NotCondition not:
                missing.Add($"there is {Name(not.Operand)}");
                break;
            case NearCondition near when near.Operands.All(operand => operand.Holds(reading, FieldSet.Text, out _)):
                missing.Add($"{string.Join(" and ", near.Operands.Select(Name))} are too far apart");
                break;
            case NearCondition near:
                foreach (var operand in near.Operands.Where(operand => !operand.Holds(reading, FieldSet.Text, out _)))
                    Missing(operand, missing);
                break;
            default:
                missing.Add("no " + Name(condition));
                break;
        }
    }

    private static string Name(Condition condition) => $"`{QueryFormatter.Format(condition.Source)}`";
}
