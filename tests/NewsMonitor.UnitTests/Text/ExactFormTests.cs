using NewsMonitor.Core.Text;

namespace NewsMonitor.UnitTests.Text;

public class ExactFormTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Goi\u0308ta", "Goïta")]
    [InlineData("E\u0301lyse\u0301e", "Élysée")]
    [InlineData("\uFF35\uFF33", "US")]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    [InlineData("x\u0301", "x\u0301")]
    [InlineData("l\u2019an", "l'an")]
    [InlineData("\u0301", "\u0301")]
    public void WhatNobodySeesIsGone(string word, string expected) => Assert.Equal(expected, ExactForm.Of(word));
}
