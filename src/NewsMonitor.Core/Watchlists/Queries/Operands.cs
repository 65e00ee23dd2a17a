using System.Collections;

namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>The operands of AND, OR or NEAR, compared one by one.</summary>
public sealed class Operands(IReadOnlyList<Query> queries) : IReadOnlyList<Query>, IEquatable<Operands>
{
    public int Count => queries.Count;

    public Query this[int index] => queries[index];

    public bool Equals(Operands? other) => other is not null && this.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as Operands);

    public override int GetHashCode() => queries.Aggregate(queries.Count, HashCode.Combine);

    public IEnumerator<Query> GetEnumerator() => queries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
