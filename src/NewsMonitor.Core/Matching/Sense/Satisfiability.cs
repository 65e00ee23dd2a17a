namespace NewsMonitor.Core.Matching.Sense;

/// <summary>Whether a formula can hold at all: atoms are tried found and not found, with all that follows from either.</summary>
internal static class Satisfiability
{
    // Far more than an analyst overlooks; larger formulas are passed over, so that compiling stays quick.
    private const int MostAtoms = 40;
    private const int MostSteps = 500;

    /// <summary>True only when it is certain; false also when the formula is too large to tell.</summary>
    public static bool NeverHolds(Formula formula)
    {
        var atoms = new HashSet<Atom>();
        foreach (var atom in formula.Atoms)
            if (atoms.Add(atom) && atoms.Count > MostAtoms)
                return false;
        var steps = 0;
        return Refuted(formula.When(_ => null), ref steps);
    }

    /// <summary>True only when it is certain that the second holds wherever the first does.</summary>
    public static bool Follows(Formula first, Formula second) => NeverHolds(new Formula.All([first, new Formula.Not(second)]));

    private static bool Refuted(Formula formula, ref int steps)
    {
        if (formula.IsNever)
            return true;
        if (formula.IsAlways || ++steps > MostSteps)
            return false;
        var atom = formula.Atoms.First();
        return Refuted(formula.When(other => atom.Implies(other) ? true : null), ref steps)
            && Refuted(formula.When(other => other.Implies(atom) ? false : null), ref steps);
    }
}
