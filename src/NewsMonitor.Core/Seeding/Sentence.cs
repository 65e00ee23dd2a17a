namespace NewsMonitor.Core.Seeding;

/// <summary>A sentence or a line without one: which words, where in the text, and whether its capitals mean anything.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Past">Index after its last word.</param>
/// <param name="Text">As written, without white space around it.</param>
/// <param name="HasTelltaleCapitals">False for headlines In Title Case and LINES IN CAPITALS: only the body tells which of their words are names.</param>
internal sealed record Sentence(int First, int Past, string Text, bool HasTelltaleCapitals)
{
    public int Count => Past - First;
}
