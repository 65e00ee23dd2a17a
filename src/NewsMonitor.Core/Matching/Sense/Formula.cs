namespace NewsMonitor.Core.Matching.Sense;

/// <summary>A query as logic: which things found make it hold, whatever their places.</summary>
internal abstract record Formula
{
    private Formula() { }

    public static Formula Never { get; } = new Any([]);

    public static Formula Always { get; } = new All([]);

    public sealed record Found(Atom Atom) : Formula;

    public sealed record Not(Formula Operand) : Formula;

    public sealed record All(IReadOnlyList<Formula> Operands) : Formula;

    public sealed record Any(IReadOnlyList<Formula> Operands) : Formula;

    public bool IsAlways => this is All { Operands.Count: 0 };

    public bool IsNever => this is Any { Operands.Count: 0 };

    public IEnumerable<Atom> Atoms => this switch
    {
        Found found => [found.Atom],
        Not not => not.Operand.Atoms,
        All all => all.Operands.SelectMany(operand => operand.Atoms),
        Any any => any.Operands.SelectMany(operand => operand.Atoms),
        _ => [],
    };

    /// <summary>What is left of it once some atoms are known; null says an atom is not.</summary>
    public Formula When(Func<Atom, bool?> known)
    {
        switch (this)
        {
            case Found found:
                return known(found.Atom) is { } holds ? holds ? Always : Never : this;
            case Not not:
                var operand = not.Operand.When(known);
                return operand.IsAlways ? Never : operand.IsNever ? Always : new Not(operand);
            case All all:
                return Rest(all.Operands, known, ends: formula => formula.IsNever, falls: formula => formula.IsAlways) is { } both ? Single(both) ?? new All(both) : Never;
            case Any any:
                return Rest(any.Operands, known, ends: formula => formula.IsAlways, falls: formula => formula.IsNever) is { } either ? Single(either) ?? new Any(either) : Always;
            default:
                return this;
        }
    }

    /// <summary>The operands that still count; null when one of them decides all.</summary>
    private static List<Formula>? Rest(IReadOnlyList<Formula> operands, Func<Atom, bool?> known, Func<Formula, bool> ends, Func<Formula, bool> falls)
    {
        List<Formula> rest = [];
        foreach (var operand in operands)
        {
            var left = operand.When(known);
            if (ends(left))
                return null;
            if (!falls(left))
                rest.Add(left);
        }
        return rest;
    }

    private static Formula? Single(List<Formula> operands) => operands is [var only] ? only : null;
}
