using NewsMonitor.Core.Text;

namespace NewsMonitor.UnitTests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("Mali expels envoys", "mali|expels|envoys")]
    [InlineData("ÉLÈVE déjà Noël", "eleve|deja|noel")]
    [InlineData("e\u0301le\u0300ve", "eleve")]
    [InlineData("ＭＡＬＩ １２", "mali|12")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "softhyphen|zerowidth")]
    [InlineData("Straße œuvre Æther ﬁn", "strasse|oeuvre|aether|fin")]
    [InlineData("l'ambassade d\u2019Afrique qu\u02BCil", "l|ambassade|d|afrique|qu|il")]
    [InlineData("dell'ambasciata", "dell|ambasciata")]
    [InlineData("Mali's envoys' O\u2019Brien don't", "mali|envoys|o'brien|don't")]
    [InlineData("'quoted' words", "quoted|words")]
    [InlineData("tit-for-tat tit\u2011for\u2013tat", "tit|for|tat|tit|for|tat")]
    [InlineData("1,000 troops, 2.5 or 3,5 in 2025.", "1000|troops|2.5|or|3.5|in|2025")]
    [InlineData("10.12.2025", "10|12|2025")]
    [InlineData("5G A320 MQ-9", "5g|a320|mq|9")]
    [InlineData("北京で会談", "北|京|で|会|談")]
    [InlineData("ｶﾞｽ カ\u3099", "ガス|ガ")]
    [InlineData("ソマリアとマリの国境", "ソマリア|と|マリ|の|国|境")]
    [InlineData("サッカー・ワールドカップ ｻｯｶｰ", "サッカー|ワールドカップ|サッカー")]
    [InlineData("G7サミット 3カ国", "g7|サミット|3|カ|国")]
    [InlineData("らーメン", "ら|ー|メン")]
    [InlineData("กรุงเทพ", "ก|รุ|ง|เ|ท|พ")]
    [InlineData("Ёлка йод и\u0306од", "елка|йод|йод")]
    [InlineData("Ἀθῆναι Άγιος λόγος", "αθηναι|αγιοσ|λογοσ")]
    [InlineData("السَّفِيرُ أحمد مـــالي", "السفير|احمد|مالي")]
    [InlineData("#Mali @user a_b", "mali|user|a|b")]
    [InlineData("\U0001F600 ok \U00020000\U00020001", "ok|\U00020000|\U00020001")]
    [InlineData("\uD800 lone \uDC00", "lone")]
    [InlineData("", "")]
    public void TextFallsIntoFoldedWords(string text, string expected) => Assert.Equal(expected, string.Join('|', Words.Of(text)));

    [Theory]
    [InlineData("l'Élysée", "l|Élysée")]
    [InlineData("x e\u0301te\u0301 y", "x|e\u0301te\u0301|y")]
    [InlineData("soft\u00ADhyphen", "soft\u00ADhyphen")]
    [InlineData("Mali's 1,000", "Mali|1,000")]
    [InlineData("Straße", "Straße")]
    [InlineData("ＭＡＬＩ", "ＭＡＬＩ")]
    [InlineData("在ﾏﾞﾘ\u200B・マリ人", "在|ﾏﾞﾘ|マリ|人")]
    public void EachWordKnowsItsOriginal(string text, string expected)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Read(text, tokens);

        var originals = Enumerable.Range(0, tokens.Count).Select(i => text.Substring(tokens[i].Start, tokens[i].Length));

        Assert.Equal(expected, string.Join('|', originals));
    }

    [Fact]
    public void AWordLongerThanTheRoomForOneIsReadWhole()
    {
        var word = new string('a', 5000);

        Assert.Equal([word, "b"], Words.Of(word + " b"));
    }

    [Fact]
    public void TheRunningHashIsTheHashOfTheFoldedWord()
    {
        var tokens = new TokenBuffer();
        Tokenizer.Read("Élysée и\u0306од Straße 1,000", tokens);

        Assert.All(Enumerable.Range(0, tokens.Count), i => Assert.Equal(WordHash.Of(tokens.Folded(i)), tokens[i].Hash));
    }
}
