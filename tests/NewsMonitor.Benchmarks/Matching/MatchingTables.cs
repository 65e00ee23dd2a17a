using Spectre.Console;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary><c>-- matching</c>: what an item costs beside what others take for it in the same run, what it does not cost, and the worst there is.</summary>
internal static class MatchingTables
{
    public static async Task<int> RunAsync(string filter)
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 140;
        var texts = NewsTexts.Load();
        var terms = new Terms(texts.Items);
        Console.WriteLine($"{texts.Items.Count:#,0} items of {terms.Texts.Average(text => text.Length):0} words: {texts.Origin}.");
        Dictionary<string, Func<Task<Section>>> sections = new()
        {
            ["literals"] = () => Task.FromResult(LiteralSection.Measure(texts, terms)),
            ["booleans"] = () => Task.FromResult(BooleanSection.Measure(texts, terms)),
            ["kinds"] = () => Task.FromResult(KindSection.Measure(texts, terms)),
            ["growth"] = () => Task.FromResult(GrowthSection.Measure(texts, terms)),
            ["compile"] = CompileSection.MeasureAsync,
            ["worst"] = () => Task.FromResult(WorstSection.Measure(terms)),
        };
        var met = true;
        foreach (var measure in sections.Where(section => section.Key.Contains(filter, StringComparison.Ordinal)).Select(section => section.Value))
        {
            var section = await measure();
            section.Print();
            met &= section.IsMet;
        }
        return met ? 0 : 1;
    }
}
