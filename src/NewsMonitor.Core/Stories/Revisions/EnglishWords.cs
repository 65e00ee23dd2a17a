namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>English, as newsrooms write it.</summary>
internal static class EnglishWords
{
    public static Lexicon Lexicon { get; } = new()
    {
        Language = "en",
        Stops = Lexicon.Set(
            "a an the of in on at to for from by with without as and or but if than then so that this these those it its he she they them his her their "
            + "we our you your i who whom whose which what when where while how is are was were be been being am has have had having do does did will "
            + "would shall should can could may might must there here into onto over under about after before during between among through against "
            + "out up down off again more most some any all each other such only own same very just also now still yet already amid via per "
            + "today yesterday tomorrow tonight said says say according saying told tells news report reports reported reportedly near around"),
        Negations = Lexicon.Set("not no never none nobody nothing neither nor cannot deny denies denied denying"),
        NoNegationBefore = Lexicon.Set("only just doubt matter less"),
        Numbers = Lexicon.Values(
            "zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 "
            + "sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 "
            + "hundred=100 thousand=1000 million=1000000 billion=1000000000"),
        Vague = Lexicon.Set("several many some dozens scores hundreds thousands few multiple unknown unclear"),
        Synonyms = Lexicon.Groups(
            "kill kills killed killing dead die dies died death deaths deadly fatal fatally fatality fatalities, hurt injure injures injured injuries injury wounded wound wounds, "
            + "quit quits resign resigns resigned resignation, arrest arrests arrested detain detains detained held, "
            + "police officer officers cops, percent pct, huge massive, firefighter firefighters rescuer rescuers crews, buy buys bought acquire acquires acquired, "
            + "person people persons, man men, woman women, begin begins began start starts started, car vehicle cars vehicles, hit hits strike strikes struck, "
            + "child children kids, show shows reveal reveals, ban bans banned prohibit prohibits prohibited, aid help assistance, talks negotiations, "
            + "chief head leader boss, firm company"),
        Opposites = Lexicon.Pairs(
            "accept/reject approv/reject confirm/deni win/lose won/lost guilti/innoc rise/fall rose/fell increas/decreas support/oppos back/oppos "
            + "legal/illeg true/fals open/close aliv/kill releas/arrest convict/acquit grow/shrink pass/reject men/women man/woman north/south east/west "
            + "northern/southern eastern/western guilti/acquit profit/loss up/down allow/ban agre/refus accept/refus upheld/overturn uphold/overturn "
            + "male/femal father/mother son/daughter brother/sister"),
    };
}
