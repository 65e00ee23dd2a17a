using System.Globalization;

namespace NewsMonitor.Core.Feeds.Dates;

/// <summary>The words and numbers of a date, once its time is taken out.</summary>
internal sealed class DateWords
{
    private readonly List<(int Value, int Digits)> numbers = [];
    private readonly List<int> months = [];
    // "mar" is March and mardi, "dom" never a month: which it is shows once the others are known.
    private readonly List<(int Month, DayOfWeek Day)> either = [];
    private DayOfWeek? weekday;
    private bool dotted = true;
    private bool isBad;

    public string? Zone { get; private set; }

    /// <summary>False for a month alone.</summary>
    public bool HasDay { get; private set; } = true;

    public void AddNumber(string digits, char separator)
    {
        if (digits.Length == 6 && numbers.Count == 0)
        {
            for (var i = 0; i < 6; i += 2) AddNumber(digits.Substring(i, 2), '-');
            return;
        }
        if (digits.Length > 4 || numbers.Count == 3)
        {
            isBad = true;
            return;
        }
        if (numbers.Count > 0 && separator != '.') dotted = false;
        numbers.Add((int.Parse(digits, CultureInfo.InvariantCulture), digits.Length));
    }

    public bool TryAddWord(string word)
    {
        var month = MonthNames.Find(word);
        var day = WeekdayNames.Find(word);
        if (month is { } m && day is { } d) either.Add((m, d));
        else if (month is { } onlyMonth) months.Add(onlyMonth);
        else if (day is { } onlyDay) weekday ??= onlyDay;
        else return false;
        return true;
    }

    public bool TryAddZone(string word)
    {
        if (Zone is not null || !Zones.IsName(word)) return false;
        Zone = word;
        return true;
    }

    public (int Year, int Month, int Day)? Date()
    {
        foreach (var (month, day) in either)
        {
            if (months.Count == 0 && either.Count == 1) months.Add(month);
            else weekday ??= day;
        }
        if (isBad || months.Count > 1) return null;
        return months.Count == 1 ? Named(months[0]) : NumericDate.Read(numbers, dotted && numbers.Count == 3, weekday);
    }

    private (int, int, int)? Named(int month)
    {
        switch (numbers)
        {
            case [(var year, 4)]:
                HasDay = false;
                return (year, month, 1);
            case [(var year, 4), (var day, <= 2)]:
                return (year, month, day);
            case [(var day, <= 2), (var year, 4)]:
                return (year, month, day);
            case [(var day, <= 2), (var year, 2)]:
                return (Instant.Year(year, 2), month, day);
            default:
                return null;
        }
    }
}
