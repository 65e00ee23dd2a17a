using NewsMonitor.FaultRig.Checking;
using NewsMonitor.FaultRig.Sinks;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>Something that goes wrong on purpose.</summary>
/// <param name="Story">What.</param>
/// <param name="Mood">Of the endpoint that does it.</param>
/// <param name="Name">What the checker has to call it.</param>
/// <param name="Noticed">How often it does.</param>
/// <param name="Times">How often it must.</param>
internal sealed record Plant(string Story, Mood Mood, string Name, Func<Verdict, int> Noticed, int Times)
{
    /// <param name="items">Of the run.</param>
    public static IReadOnlyList<Plant> All(int items) =>
    [
        new("nothing is wrong", Mood.Fine, "accepted", verdict => verdict.IsGood ? verdict.Arrived : -1, items),
        new("one alert is said yes to and forgotten", Mood.ForgetsOne, "lost", verdict => verdict.Lost, 1),
        new("one alert is kept and said no to", Mood.RefusesOneItKept, "doubled without a kill", verdict => verdict.Unexcused.Count, 1),
        new("one body has a space more", Mood.AltersOne, "wrong", verdict => verdict.Wrong.Count, 1),
        new("the receiver stays away", Mood.Away, "stuck", verdict => verdict.Stuck, items),
    ];

    public bool IsNoticed(Verdict verdict) => Noticed(verdict) == Times && verdict.IsGood == (Mood == Mood.Fine);
}
