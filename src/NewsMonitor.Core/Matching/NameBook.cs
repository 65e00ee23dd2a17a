using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Matching;

/// <summary>Things by name: as written, else whatever their case, else with accents folded too.</summary>
internal sealed class NameBook<T>
    where T : class
{
    private readonly Dictionary<string, T> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> folded = new(StringComparer.Ordinal);

    public NameBook(IEnumerable<T> things, Func<T, string> nameOf)
    {
        foreach (var thing in things)
        {
            exact.TryAdd(nameOf(thing), thing);
            folded.TryAdd(Fold.Text(nameOf(thing)), thing);
        }
    }

    public IEnumerable<string> Names => exact.Keys;

    public T? Find(string name) => exact.GetValueOrDefault(name) ?? folded.GetValueOrDefault(Fold.Text(name));

    public string? Nearest(string name) => Suggestion.Nearest(name, exact.Keys);

    public string DidYouMean(string name) => Nearest(name) is { } nearest ? $": did you mean \"{nearest}\"?" : ".";
}
