using System.Globalization;

namespace NewsMonitor.UnitTests.Feeds;

/// <summary>Cultures that would spoil a parser that asks for the current one. Globalization is invariant here, so the calendars are put in by hand.</summary>
internal static class Cultures
{
    public static T Under<T>(string name, Func<T> act)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Odd(name);
            return act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo Odd(string name)
    {
        if (name.Length == 0) return CultureInfo.InvariantCulture;
        return new OddCulture(name switch
        {
            "th-TH" => new ThaiBuddhistCalendar(),
            "fa-IR" => new PersianCalendar(),
            _ => new UmAlQuraCalendar(),
        });
    }

    private sealed class OddCulture : CultureInfo
    {
        private readonly Calendar calendar;

        public OddCulture(Calendar calendar)
            : base("")
        {
            this.calendar = calendar;
            NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = "٫", NegativeSign = "−", NumberGroupSeparator = "٬", PositiveSign = "＋" };
            DateTimeFormat = new DateTimeFormatInfo { DateSeparator = "·", TimeSeparator = "٫", ShortDatePattern = "yy/dd/MM" };
        }

        public override Calendar Calendar => calendar;
    }
}
