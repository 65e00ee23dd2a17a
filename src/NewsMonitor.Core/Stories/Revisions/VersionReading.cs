using NewsMonitor.Core.Matching;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>Both texts of an item read with the names and the language they have in common.</summary>
internal sealed record VersionReading(VersionFacts Before, VersionFacts Now, Lexicon Lexicon)
{
    /// <summary>Enough to tell the language by.</summary>
    private const int WordsForLanguage = 2000;

    public static VersionReading Of(ItemVersion before, ItemVersion now, string? language)
    {
        var (old, @new) = (Sentences(before), Sentences(now));
        var words = old.Concat(@new).SelectMany(sentence => sentence.Words).Take(WordsForLanguage).Select(word => word.Folded);
        var lexicon = Lexicon.For(language, [.. words]);
        var reader = new StatementReader(new NameBook(old.Concat(@new), lexicon), lexicon);
        return new VersionReading(new VersionFacts(old.ConvertAll(reader.Read)), new VersionFacts(@new.ConvertAll(reader.Read)), lexicon);
    }

    private static List<Sentence> Sentences(ItemVersion version) =>
        [.. Sentence.Of(Field.Title, version.Title), .. Sentence.Of(Field.Summary, version.Summary), .. Sentence.Of(Field.Content, version.Content)];
}
