using System.Text;
using NewsMonitor.CommandLine;

namespace NewsMonitor.UnitTests.CommandLine;

public class InputTextTests
{
    [Theory]
    [InlineData("Mali expels two envoys.\r\n\tBamako\f", "utf-8")]
    [InlineData("Le Mali dénonce l'accord, déclare à l'été l'Élysée.", "iso-8859-1")]
    [InlineData("Le Mali dénonce l'accord", "utf-8")]
    [InlineData("マリの外交官を追放", "utf-8")]
    [InlineData("one stray \u0001 control character is forgiven", "utf-8")]
    [InlineData("", "utf-8")]
    public void WhatAPersonWroteIsText(string text, string encoding) => Assert.Equal(text, InputText.Of(Encoding.GetEncoding(encoding).GetBytes(text)));

    [Fact]
    public void Utf16IsReadByItsMark() => Assert.Equal("Mali", InputText.Of([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Mali")]));

    [Fact]
    public void ANulIsInNoText() => Assert.Null(InputText.Of("Mali expels two envoys\0 and a consul"u8));

    [Fact]
    public void RandomBytesAreNoText()
    {
        var bytes = new byte[2000];
        new Random(7).NextBytes(bytes);

        Assert.Null(InputText.Of([.. bytes.Where(each => each != 0)]));
    }

    [Fact]
    public void APdfIsNoText() => Assert.Null(InputText.Of("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj"u8));

    [Fact]
    public void ReplacementCharactersAreNoText() => Assert.False(InputText.Is("\uFFFD\uFFFDab\uFFFDcd"));
}
