using NewsMonitor.Core.Text;

namespace NewsMonitor.UnitTests.Text;

public class WordHashTests
{
    /// <summary>Hashes are stored: they must come out as they always did.</summary>
    [Fact]
    public void AWordHashesAsWhenTheLettersLeftOverAreTakenOneByOne()
    {
        const string letters = "aé北\u0001zйs'5.\uFFFFbqxw";
        for (var start = 0; start < letters.Length; start++)
            for (var end = start; end <= letters.Length; end++)
                Assert.Equal(OneByOne(letters.AsSpan(start, end - start)), WordHash.Of(letters.AsSpan(start, end - start)));
    }

    private static ulong OneByOne(ReadOnlySpan<char> word)
    {
        var hash = 0xCBF29CE484222325 ^ (ulong)word.Length;
        var fours = word.Length / 4 * 4;
        for (var at = 0; at < fours; at += 4)
            hash = Mix(hash, word[at] | ((ulong)word[at + 1] << 16) | ((ulong)word[at + 2] << 32) | ((ulong)word[at + 3] << 48));
        ulong rest = 0;
        foreach (var letter in word[fours..])
            rest = (rest << 16) | letter;
        return Mix(hash, rest);
    }

    private static ulong Mix(ulong hash, ulong letters)
    {
        hash = (hash ^ letters) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 32);
    }
}
