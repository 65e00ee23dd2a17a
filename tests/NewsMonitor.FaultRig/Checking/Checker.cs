using NewsMonitor.FaultRig.Sinks;

namespace NewsMonitor.FaultRig.Checking;

/// <summary>Joins what was to arrive with what did.</summary>
internal static class Checker
{
    public static Verdict Judge(Evidence evidence)
    {
        var accepted = evidence.Accepted
            .SelectMany(acceptance => acceptance.Items, (acceptance, item) => (Key: (acceptance.Channel, Item: item), acceptance))
            .ToLookup(pair => pair.Key, pair => pair.acceptance);
        var expected = evidence.Items.SelectMany(item => evidence.Channels, (item, channel) => (channel, item.Number)).ToHashSet();
        var arrived = expected.Count(accepted.Contains);
        var stuck = evidence.Pending + evidence.Dead.Count;
        return new Verdict
        {
            Expected = expected.Count,
            Arrived = arrived,
            Lost = Math.Max(0, expected.Count - arrived - stuck),
            Stuck = stuck,
            Dead = [.. evidence.Dead.Select(letter => $"{letter.Id} is dead: {letter.Reason}")],
            Doubled = accepted.Sum(copies => copies.Count() - 1),
            InFlight = evidence.Deaths.Sum(death => death.InFlight.Count),
            Unexcused = [.. accepted.SelectMany(copies => Unexcused(copies, evidence.Deaths))],
            GivenUp = evidence.GivenUp.Count,
            Wrong =
            [
                .. evidence.Accepted.Where(one => one.Wrong is not null).Select(one => $"{one.Channel} {one.Id} {one.Wrong}"),
                .. Unexpected(accepted, expected),
                .. evidence.GivenUp.Select(letter => letter.Complaint(evidence.Deaths)).OfType<string>(),
            ],
            Broken = [.. evidence.Deaths.Where(death => !death.IsIntact).Select(death => $"database after {death.At:c}: {death.Integrity}")],
        };
    }

    /// <summary>Every acceptance beyond the first needs a death at which that very delivery was under way.</summary>
    private static IEnumerable<string> Unexcused(IGrouping<(string Channel, int Item), Acceptance> copies, IReadOnlyList<ProgramDeath> deaths)
    {
        var ids = copies.GroupBy(copy => copy.Id).ToList();
        if (ids.Count > 1)
            yield return $"item {copies.Key.Item} came by {copies.Key.Channel} under {ids.Count} ids: {string.Join(", ", ids.Select(id => id.Key))}";
        foreach (var id in ids)
            for (var spare = id.Count() - 1 - deaths.Count(death => death.InFlight.Any(flight => flight.IsOf(id.Key))); spare > 0; spare--)
                yield return $"item {copies.Key.Item} came by {copies.Key.Channel} once more than deaths explain: {id.Key} at {string.Join(", ", id.Select(copy => copy.At.ToString("c")))}";
    }

    private static IEnumerable<string> Unexpected(ILookup<(string Channel, int Item), Acceptance> accepted, HashSet<(string, int)> expected) =>
        accepted.Where(copies => !expected.Contains(copies.Key)).Select(copies => $"{copies.Key.Channel} was told of item {copies.Key.Item}, which matches nothing");
}
