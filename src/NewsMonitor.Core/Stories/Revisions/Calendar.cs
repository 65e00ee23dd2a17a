using System.Collections.Frozen;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>Months and weekdays in six languages, folded, with the usual abbreviations.</summary>
internal static class Calendar
{
    private static readonly FrozenDictionary<string, int> months = Numbered(
        "january jan janvier janv januar enero gennaio janeiro, february feb fevrier fevr februar febrero febbraio fevereiro, "
        + "march mar mars marz marzo marco, april apr avril avr abril aprile, may mai mayo maggio maio, june jun juin juni junio giugno junho, "
        + "july jul juillet juil juli julio luglio julho, august aug aout agosto, september sept sep septembre septiembre settembre setembro, "
        + "october oct octobre okt oktober octubre ottobre outubro, november nov novembre noviembre novembro, "
        + "december dec decembre dez dezember diciembre dicembre dezembro");

    private static readonly FrozenDictionary<string, int> weekdays = Numbered(
        "monday mon lundi montag lunes lunedi, tuesday tue tues mardi dienstag martes martedi, wednesday wed mercredi mittwoch miercoles mercoledi, "
        + "thursday thu thurs jeudi donnerstag jueves giovedi, friday fri vendredi freitag viernes venerdi, "
        + "saturday sat samedi samstag sabado sabato, sunday dimanche sonntag domingo domenica");

    // They mean something else as well: sept is seven in French.
    private static readonly FrozenSet<string> ambiguous = Lexicon.Set("mon sat wed may mar march sep sept mars marco");

    /// <summary>1 to 12 beside a day or year, else 0.</summary>
    public static int Month(string word) => months.GetValueOrDefault(word);

    /// <summary>Whether the word means a month by itself.</summary>
    public static bool IsMonth(string word, bool isCapitalised) => months.ContainsKey(word) && (!ambiguous.Contains(word) || (isCapitalised && word.Length > 4));

    /// <summary>1 to 7, else 0.</summary>
    public static int Weekday(string word) => ambiguous.Contains(word) ? 0 : weekdays.GetValueOrDefault(word);

    private static FrozenDictionary<string, int> Numbered(string groups) => groups.Split(", ")
        .SelectMany((group, index) => group.Split(' ').Select(word => (word, index + 1)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);
}
