namespace NewsMonitor.Core.Feeds.Dates;

/// <summary>Days of the week as the press writes them, in lower case and without the full stop.</summary>
internal static class WeekdayNames
{
    // From Sunday, as DayOfWeek counts.
    private static readonly string[] Names =
    [
        "sun sunday dim dimanche so sonntag dom domingo domenica nie niedziela ndz niedz вс воскресенье вск κυρ κυριακή vas vasárnap zo zondag søn søndag sön söndag",
        "mon monday lun lundi mo montag lunes lunedì pon poniedziałek пн понедельник пнд δευ δευτέρα hét hétfő ma maandag man mandag mån måndag seg segunda segunda-feira",
        "tue tues tuesday mar mardi di dienstag martes martedì wto wtorek wt вт вторник τρι τρίτη kedd di dinsdag tir tirsdag tis tisdag ter terça terça-feira",
        "wed weds wednesday mer mercredi mi mittwoch mié mie miércoles mercoledì śro środa śr ср среда τετ τετάρτη sze szerda wo woensdag ons onsdag qua quarta quarta-feira",
        "thu thur thurs thursday jeu jeudi do donnerstag jue jueves gio giovedì czw czwartek чт четверг чтв πεμ πέμπτη csü csütörtök do donderdag tor torsdag qui quinta quinta-feira",
        "fri friday ven vendredi fr freitag vie viernes venerdì pią piątek pt пт пятница птн παρ παρασκευή pén péntek vr vrijdag fre fredag sex sexta sexta-feira",
        "sat saturday sam samedi sa samstag sonnabend sab sáb sábado sabato sob sobota сб суббота сбт σαβ σάββατο szo szombat za zaterdag lør lørdag lör lördag",
    ];

    private static readonly Dictionary<string, DayOfWeek> Days = Build();

    public static DayOfWeek? Find(string lowerCaseWord) => Days.TryGetValue(lowerCaseWord, out var day) ? day : null;

    private static Dictionary<string, DayOfWeek> Build()
    {
        var days = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal);
        for (var i = 0; i < Names.Length; i++)
        {
            foreach (var name in Names[i].Split(' ')) days.TryAdd(name, (DayOfWeek)i);
        }
        return days;
    }
}
