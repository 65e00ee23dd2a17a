using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories.Revisions;

namespace NewsMonitor.Core.Stories;

/// <summary>The short last sentence in which whoever prints a text names himself: <c>Edited by our own staff, Harbour Mail.</c></summary>
internal static class SignOff
{
    private const int MostWords = 8;

    /// <summary>A text of fewer sentences may end with what it has to say.</summary>
    private const int LeastSentences = 3;

    /// <summary>The text without the one it has, if any. Nobody signs with a number.</summary>
    public static string Cut(string body)
    {
        var sentences = Sentence.Of(Field.Summary, body).ToList();
        return sentences.Count >= LeastSentences && sentences[^1].Words is { Count: <= MostWords } last && !last.Any(word => word.Shown.Any(char.IsDigit))
            ? body[..last[0].Start]
            : body;
    }
}
