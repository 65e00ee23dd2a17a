namespace NewsMonitor.Core.Seeding;

/// <summary>A name as it stands at one place of an article.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Past">Index after its last word.</param>
/// <param name="Text">As written there.</param>
/// <param name="Key">Its folded words.</param>
/// <param name="Titled">A title such as General stood before it.</param>
/// <param name="Institution">Put together from a cue and a country or name: the French embassy, ministère de la Défense.</param>
/// <param name="Weak">An everyday word with a capital: counts only as part of a name known in full.</param>
internal sealed record Mention(int First, int Past, string Text, string Key, bool Titled, bool Institution = false, bool Weak = false)
{
    public string[] Parts => Key.Split(' ');
}
