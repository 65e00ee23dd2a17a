using NewsMonitor.Core.Matching;

namespace NewsMonitor.UnitTests.Matching;

public class QueryMatchingTests
{
    [Theory]
    [InlineData("mali", "MALI expels", "MALI")]
    [InlineData("mali", "maliens", null)]
    [InlineData("goita", "Colonel Goïta spoke", "Goïta")]
    [InlineData("goïta", "Colonel Goita spoke", "Goita")]
    [InlineData("mali", "Mali's envoys", "Mali")]
    [InlineData("ambassade", "l'ambassade", "ambassade")]
    [InlineData("l'ambassade", "devant l’ambassade de France", "l’ambassade")]
    [InlineData("\"tit for tat\"", "A tit-for-tat move", "tit-for-tat")]
    [InlineData("persona non grata", "declared Persona Non Grata today", "Persona Non Grata")]
    [InlineData("persona non grata", "persona grata non", null)]
    [InlineData("\"a b\"", "b a a b", "a b")]
    [InlineData("diplomat*", "French diplomats left", "diplomats")]
    [InlineData("diplomat*", "diploma", null)]
    [InlineData("l'ambass*", "devant l'ambassade", "l'ambassade")]
    [InlineData("vezilier~1", "Yann Vezillier", "Vezillier")]
    [InlineData("vezilier~1", "Yann Vzeilier", "Vzeilier")]
    [InlineData("vezilier~1", "Yann Ezilier", "Ezilier")]
    [InlineData("vezilier~1", "Yann Vezileir", "Vezileir")]
    [InlineData("vezilier~1", "Yann Veziliers", "Veziliers")]
    [InlineData("vezilier~1", "Yann Vezzillier", null)]
    [InlineData("stem:expel", "They expelled him", "expelled")]
    [InlineData("stem:expel", "Experts", null)]
    [InlineData("expel", "They expelled him", null)]
    [InlineData("=US", "The US said", "US")]
    [InlineData("=US", "told us", null)]
    [InlineData("=\"Big Tech\"", "big tech, Big Tech", "Big Tech")]
    [InlineData("=été", "ete été", "été")]
    [InlineData("=été", "ete e\u0301te\u0301", "e\u0301te\u0301")]
    [InlineData("=e\u0301te\u0301", "ete été", "été")]
    [InlineData("=été", "êtê e\u0302te\u0302", null)]
    [InlineData("=tiê\u0301ng", "tie\u0302\u0301ng", "tie\u0302\u0301ng")]
    [InlineData("=French", "Ｆｒｅｎｃｈ", "Ｆｒｅｎｃｈ")]
    [InlineData("=French", "ｆｒｅｎｃｈ", null)]
    [InlineData("=French", "Fr\u00ADench", "Fr\u00ADench")]
    [InlineData("=French", "Fre\u200Bnch's", "Fre\u200Bnch")]
    [InlineData("=O'Brien", "O’Brien", "O’Brien")]
    [InlineData("=O’Brien", "O'Brien", "O'Brien")]
    [InlineData("=\"Côte d'Ivoire\"", "Co\u0302te d’Ivoire", "Co\u0302te d’Ivoire")]
    [InlineData("=Войско", "Воис\u043Aо", null)]
    [InlineData("=Войско", "Вои\u0306ско", "Вои\u0306ско")]
    [InlineData("=ガス", "カ\u3099ス", "カ\u3099ス")]
    [InlineData("マリ", "在マリ大使を追放", "マリ")]
    [InlineData("マリ", "ソマリアとﾏﾘ", "ﾏﾘ")]
    [InlineData("マリ", "ソマリアで会談", null)]
    [InlineData("マリ*", "マリアナ諸島", "マリアナ")]
    [InlineData("マリ*", "ソマリア", null)]
    [InlineData("ジャン・ピエール", "ジャン・ピエール氏", "ジャン・ピエール")]
    [InlineData("外交", "マリの外交官", "外交")]
    [InlineData("北京", "在北京会谈", "北京")]
    [InlineData("北京", "北方南京", null)]
    [InlineData("السفير", "والسفير الفرنسي", "والسفير")]
    [InlineData("سفير", "مع السفير", "السفير")]
    [InlineData("\"سفير فرنسا\"", "لسفير فرنسا", "لسفير فرنسا")]
    [InlineData("Strasse", "Die Straße", "Straße")]
    [InlineData("a AND b", "b x a", "a")]
    [InlineData("a AND b", "a", null)]
    [InlineData("a OR b", "x b", "b")]
    [InlineData("a AND NOT b", "a c", "a")]
    [InlineData("a AND NOT b", "a b", null)]
    [InlineData("a NEAR/1 b", "b x a", "b x a")]
    [InlineData("a NEAR/1 b", "b x y a", null)]
    [InlineData("a NEAR/0 b", "x a b", "a b")]
    [InlineData("a ONEAR/1 b", "b x a", null)]
    [InlineData("a ONEAR/1 b", "b a x b", "a x b")]
    [InlineData("a NEAR/2 a", "a", null)]
    [InlineData("a NEAR/2 (b OR \"c d\")", "c d x a", "c d x a")]
    [InlineData("\"a b c\"~1", "c x a b", "c x a b")]
    [InlineData("\"a b c\"~1", "c x a x b", null)]
    [InlineData("title:a", "a", "a")]
    [InlineData("summary:a", "a", null)]
    [InlineData("1000", "1,000 troops", "1,000")]
    public void ATermIsFoundInATitle(string term, string title, string? expected)
    {
        var result = Some.MatchOf(Some.Watchlist(term), Some.Item(title));

        Assert.Equal(expected, result.Matches.SingleOrDefault()?.Evidence.Single().Text);
    }

    [Theory]
    [InlineData("fr", "stem:expulser", "expulsés")]
    [InlineData("en", "stem:expulser", null)]
    [InlineData(null, "stem:expulser", "expulsés")]
    [InlineData("sw", "stem:expulsés", "expulsés")]
    public void StemsFollowTheItemsLanguage(string? language, string term, string? expected)
    {
        var result = Some.MatchOf(Some.Watchlist(term), Some.Item("Cinq diplomates expulsés", language: language));

        Assert.Equal(expected, result.Matches.SingleOrDefault()?.Evidence.Single().Text);
    }

    [Theory]
    [InlineData("author:dupont", Field.Author)]
    [InlineData("source:rfi", Field.Source)]
    [InlineData("language:fr", Field.Language)]
    [InlineData("tag:\"west africa\"", Field.Tag)]
    [InlineData("tag:security", Field.Tag)]
    public void MetadataAreLookedAtWhenNamed(string term, Field field)
    {
        var item = Some.Item("x", language: "fr") with { Author = "A. Dupont", Source = "RFI", Tags = ["West Africa", "Security"] };

        var evidence = Assert.Single(Assert.Single(Some.MatchOf(Some.Watchlist(term), item).Matches).Evidence);

        Assert.Equal(field, evidence.Field);
        Assert.Equal(evidence.Text, ItemText.Of(item, field).Substring(evidence.Start, evidence.Length));
    }

    [Theory]
    [InlineData("dupont")]
    [InlineData("tag:\"africa security\"")]
    [InlineData("\"mali france\"")]
    [InlineData("mali NEAR/5 france")]
    public void NothingIsFoundAcrossFieldsOrInMetadataUnasked(string term)
    {
        var item = Some.Item("In Mali", "France left") with { Author = "Dupont", Tags = ["West Africa", "Security"] };

        Assert.Empty(Some.MatchOf(Some.Watchlist(term), item).Matches);
    }

    [Fact]
    public void AWatchlistReferenceAsksWhatThatWatchlistRequires()
    {
        var compiled = Some.Compiled(
            new() { Name = "base", Require = "mali AND france", MinScore = 0 },
            new() { Name = "other", Terms = ["watchlist:base AND envoy"] });

        Assert.Equal(["base", "other"], compiled.Match(Some.Item("Mali: envoy of France")).Matches.Select(match => match.Watchlist));
        Assert.Equal(["base"], compiled.Match(Some.Item("Mali and France")).Matches.Select(match => match.Watchlist));
        Assert.Empty(compiled.Match(Some.Item("France: envoy")).Matches);
    }
}
