namespace NewsMonitor.Core.Feeds.Dates;

/// <summary>
/// Months as the press writes them, in lower case and without the full stop. Names that mean different months in different languages
/// (<c>listopada</c> in Polish and Croatian) stand as the language with more feeds has them.
/// </summary>
internal static class MonthNames
{
    private static readonly string[] Names =
    [
        "jan january janvier janv jänner januar januari enero ene gennaio gen janeiro styczeń stycznia sty январь января янв ιαν ιανουάριος ιανουαρίου január janeiro leden ledna ianuarie ocak oca يناير січня tammikuu tammikuuta siječnja",
        "feb february février fevrier févr fevr fév fev februar februari febrero febbraio fevereiro luty lutego lut февраль февраля фев φεβ φεβρουάριος φεβρουαρίου február febr únor února februarie şubat şub فبراير лютого helmikuu helmikuuta veljače",
        "mar march mars märz maerz mär mrz marzo março marco marzec marca март марта мар μάρ μαρ μάρτιος μαρτίου március márc březen března maart mrt martie mart مارس березня maaliskuu maaliskuuta ožujka",
        "apr april avril avr abril abr aprile kwiecień kwietnia kwi апрель апреля апр απρ απρίλιος απριλίου április ápr duben dubna aprilie nisan nis أبريل ابريل квітня huhtikuu huhtikuuta travnja",
        "may mai mayo maggio mag maio maj maja май мая μάι μαϊ μάιος μαΐου május máj květen května mei mayıs مايو травня toukokuu toukokuuta svibnja",
        "jun june juin juni junio giugno giu junho czerwiec czerwca cze июнь июня июн ιουν ιούν ιούνιος ιουνίου június jún červen června iunie haziran haz يونيو червня kesäkuu kesäkuuta lipnja",
        "jul july juillet juil juli julio luglio lug julho lipiec lipca lip июль июля июл ιουλ ιούλ ιούλιος ιουλίου július júl červenec července iulie temmuz tem يوليو липня heinäkuu heinäkuuta srpnja",
        "aug august août aout agosto ago sierpień sierpnia sie август августа авг αυγ αύγ αύγουστος αυγούστου augusztus srpen srpna augustus augusti ağustos ağu أغسطس اغسطس серпня elokuu elokuuta kolovoza",
        "sep sept september septembre septiembre setiembre settembre set setembro wrzesień września wrz сентябрь сентября сен сент σεπ σεπτ σεπτέμβριος σεπτεμβρίου szeptember szept září septembrie eylül eyl سبتمبر вересня syyskuu syyskuuta rujna",
        "oct october octobre oktober okt octubre ottobre ott outubro out październik października paź октябрь октября окт οκτ οκτώβριος οκτωβρίου október říjen října octombrie ekim eki أكتوبر اكتوبر жовтня lokakuu lokakuuta",
        "nov november novembre noviembre novembro listopad listopada lis ноябрь ноября ноя нояб νοε νοέ νοέμβριος νοεμβρίου noiembrie kasım kas نوفمبر marraskuu marraskuuta studenoga",
        "dec december décembre decembre déc dezember dez diciembre dic dicembre dezembro grudzień grudnia gru декабрь декабря дек δεκ δεκέμβριος δεκεμβρίου prosinec prosince decembrie aralık ara ديسمبر грудня joulukuu joulukuuta prosinca des desember",
    ];

    private static readonly Dictionary<string, int> Months = Build(Names);

    /// <summary>1 to 12, or null.</summary>
    public static int? Find(string lowerCaseWord) => Months.TryGetValue(lowerCaseWord, out var month) ? month : null;

    private static Dictionary<string, int> Build(string[] names)
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var name in names[i].Split(' ')) months.TryAdd(name, i + 1);
        }
        return months;
    }
}
