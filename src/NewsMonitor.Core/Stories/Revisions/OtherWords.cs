namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>Languages of which only function words, negations and small numbers are known.</summary>
internal static class OtherWords
{
    public static Lexicon German { get; } = new()
    {
        Language = "de",
        Stops = Lexicon.Set(
            "der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei beim mit nach von vom zu zum zur fur uber "
            + "unter durch gegen ohne um als wie wenn dass es er sie ihr ihre sein seine ist sind war waren wird werden wurde wurden worden hat haben "
            + "hatte hatten sich auch noch nur schon sowie bis seit vor zwischen wegen heute gestern morgen laut sagte"),
        Negations = Lexicon.Set("nicht kein keine keinen keinem keiner keines nie niemals nichts niemand weder"),
        NoNegationBefore = Lexicon.Set("nur"),
        Numbers = Lexicon.Values(
            "null=0 zwei=2 drei=3 vier=4 funf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwolf=12 zwanzig=20 dreissig=30 vierzig=40 funfzig=50 "
            + "hundert=100 tausend=1000 million=1000000 millionen=1000000 milliarde=1000000000 milliarden=1000000000"),
        Vague = Lexicon.Set("mehrere einige viele dutzende hunderte tausende"),
    };

    public static Lexicon Spanish { get; } = new()
    {
        Language = "es",
        Stops = Lexicon.Set(
            "el la los las un una unos unas de del a al en por para con sin sobre entre y e o u pero que quien como cuando donde se su sus le les lo es "
            + "son fue fueron era eran ser ha han habia haber esta estan este esta estos mas muy tambien ya hoy ayer segun desde hasta tras dijo"),
        Negations = Lexicon.Set("no nunca jamas ningun ninguna ninguno nada nadie ni tampoco"),
        NoNegationBefore = Lexicon.Set("solo"),
        Numbers = Lexicon.Values(
            "cero=0 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 veinte=20 treinta=30 cuarenta=40 cincuenta=50 "
            + "cien=100 ciento=100 mil=1000 millon=1000000 millones=1000000"),
        Vague = Lexicon.Set("varios varias muchos decenas cientos miles algunos"),
    };

    public static Lexicon Italian { get; } = new()
    {
        Language = "it",
        Stops = Lexicon.Set(
            "il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in nel nella con su sul sulla per "
            + "tra fra e ed o ma che chi come quando dove si suo sua suoi sue loro sono era erano stato stata stati ha hanno aveva anche piu gia "
            + "oggi ieri secondo dopo prima detto"),
        Negations = Lexicon.Set("non no mai nessun nessuno nessuna niente nulla ne neppure"),
        NoNegationBefore = Lexicon.Set("solo"),
        Numbers = Lexicon.Values(
            "zero=0 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 venti=20 trenta=30 quaranta=40 cinquanta=50 "
            + "cento=100 mille=1000 mila=1000 milione=1000000 milioni=1000000 miliardo=1000000000 miliardi=1000000000"),
        Vague = Lexicon.Set("diversi diverse molti decine centinaia migliaia alcuni"),
    };

    public static Lexicon Portuguese { get; } = new()
    {
        Language = "pt",
        Stops = Lexicon.Set(
            "o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sobre entre e ou mas que quem como quando onde se "
            + "seu sua seus suas foi foram era eram ser sao tem havia esta este isso mais muito tambem ja hoje ontem segundo desde ate apos disse ao aos"),
        Negations = Lexicon.Set("nao nunca jamais nenhum nenhuma nada ninguem nem"),
        NoNegationBefore = Lexicon.Set("so apenas"),
        Numbers = Lexicon.Values(
            "zero=0 dois=2 duas=2 tres=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 vinte=20 trinta=30 quarenta=40 cinquenta=50 "
            + "cem=100 cento=100 mil=1000 milhao=1000000 milhoes=1000000 bilhao=1000000000"),
        Vague = Lexicon.Set("varios varias muitos dezenas centenas milhares alguns"),
    };
}
