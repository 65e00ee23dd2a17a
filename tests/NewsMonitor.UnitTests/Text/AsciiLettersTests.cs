using NewsMonitor.Core.Text;

namespace NewsMonitor.UnitTests.Text;

public class AsciiLettersTests
{
    [Fact]
    public void EveryCodeUnitEndsTheRunUnlessItIsAnAsciiLetter()
    {
        var folded = new char[16];
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var c = (char)code;
            var run = AsciiLetters.Fold($"ABcdE{c}ghijklmnop", folded);
            Assert.Equal(char.IsAsciiLetter(c) ? 16 : 5, run);
            Assert.Equal(char.IsAsciiLetter(c) ? $"abcde{char.ToLowerInvariant(c)}ghijklmnop" : "abcde", new string(folded, 0, run));
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("seven77", 0)]
    [InlineData("eightxyz", 8)]
    [InlineData("eightxyzand", 8)]
    public void WhatIsLeftBeforeTheTextEndsIsLeftToOthers(string text, int expected) => Assert.Equal(expected, AsciiLetters.Fold(text, new char[32]));

    [Fact]
    public void ItStaysWithinTheRoom() => Assert.Equal(8, AsciiLetters.Fold("abcdefghijklmnopqrstuvwxyz", new char[15]));
}
