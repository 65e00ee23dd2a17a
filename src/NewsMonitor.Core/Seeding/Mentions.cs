namespace NewsMonitor.Core.Seeding;

/// <summary>Reads the names and the places of an article, left to right, in one pass.</summary>
internal sealed class Mentions
{
    private readonly ArticleWords article;
    private readonly IReadOnlyList<Word> words;
    private readonly NameWords nameWords;
    private readonly NameRuns runs;
    private readonly WordClass[] classes;
    private readonly string language;
    private readonly List<Mention> names = [];
    private readonly List<GeoMention> places = [];

    private Mentions(ArticleWords article, NameWords nameWords, WordClass[] classes, string language)
    {
        this.article = article;
        this.nameWords = nameWords;
        this.classes = classes;
        this.language = language;
        words = article.Words;
        runs = new NameRuns(words, nameWords, classes, language);
    }

    public IReadOnlyList<Mention> Names => names;

    public IReadOnlyList<GeoMention> Places => places;

    public static Mentions Read(ArticleWords article, BackgroundWords background, WordClass[] classes)
    {
        var read = new Mentions(article, new NameWords(article, background, classes), classes, background.Language);
        for (var i = 0; i < article.Words.Count;)
            i = read.Take(i);
        return read;
    }

    /// <summary>Reads what begins at a word; returns where to go on.</summary>
    private int Take(int at)
    {
        if (InstitutionOf(at) is { } institution)
            return institution;
        if (Gazetteer.At(words, at, language) is { } geo)
            return TakePlace(at, geo);
        if (runs.WithoutBorders(at) is { } borderless)
            return Add(at, borderless, false);
        if (nameWords[at])
            return TakeName(at, RunEnd(at));
        foreach (var part in words[at].Text.Contains('-', StringComparison.Ordinal) ? words[at].Text.Split('-') : [])
            if (part.Length > 1 && (char.IsUpper(part[0]) || language != "en") && Gazetteer.Of(Text.Fold.Text(part)) is { } inside)
                places.Add(new GeoMention(at, part, inside));
        return at + 1;
    }

    private int TakePlace(int at, GeoHit geo)
    {
        var past = at + geo.Count;
        places.Add(new GeoMention(at, TextOf(at, past), geo));
        TakeCountrysInstitution(at, past);
        if (past >= words.Count || words[past].BreakBefore || words[past - 1].Possessive || !nameWords[past] || Gazetteer.At(words, past, language) is not null)
            return past;
        // Malian Armed Forces, Bamako Airport, Paris Saint-Germain are names; Malian General Camara is a name after a demonym.
        var end = RunEnd(past);
        var first = AfterTitles(past, end);
        var isName = first == past && (Enumerable.Range(past, end - past).Any(i => Cues.IsCue(words[i].Key)) || (end - past == 1 && classes[past] == WordClass.Rare && words[at].IsCapital));
        return isName ? Add(at, end, false) : TakeName(past, end);
    }

    /// <summary>French embassy, Mali's army, Malian foreign ministry; in French the other way round: armée malienne.</summary>
    private void TakeCountrysInstitution(int at, int past)
    {
        for (var i = past; i < words.Count && i < past + 3 && !words[i].BreakBefore && !words[i].IsCapital && classes[i] != WordClass.Function; i++)
            if (Cues.Institutions.Contains(words[i].Key))
            {
                names.Add(new Mention(at, i + 1, TextOf(at, i + 1), KeyOf(at, i + 1), false, Institution: true));
                return;
            }
        if (language != "en" && at > 0 && !words[at].BreakBefore && Cues.Institutions.Contains(words[at - 1].Key))
            names.Add(new Mention(at - 1, past, TextOf(at - 1, past), KeyOf(at - 1, past), false, Institution: true));
    }

    /// <summary>ministère de la Défense, embassy of France, parquet de Paris: a cue, its joining words and a name.</summary>
    private int? InstitutionOf(int at)
    {
        if (!Cues.Institutions.Contains(words[at].Key) || words[at].Possessive)
            return null;
        var i = at + 1;
        while (i < words.Count && i < at + 4 && !words[i].BreakBefore && IsJoining(words[i]))
            i++;
        if (i == at + 1 || i >= words.Count || words[i].BreakBefore || !words[i].IsCapital)
            return null;
        var geo = Gazetteer.At(words, i, language);
        if (geo is null && !nameWords[i])
            return null;
        if (geo is { } place)
            places.Add(new GeoMention(i, TextOf(i, i + place.Count), place));
        var end = geo is null ? RunEnd(i) : i + geo.Value.Count;
        if (words[end - 1].Key == "affaires" && end < words.Count && !words[end].BreakBefore)
            end++;
        names.Add(new Mention(at, end, TextOf(at, end), KeyOf(at, end), false, Institution: true));
        return end;
    }

    private static bool IsJoining(Word word) => word.Key is "of" or "for" or "the" or "de" or "du" or "des" or "d" or "la" or "l" or "del" or "della" or "do" or "da" or "für" or "fur";

    /// <summary>Where a run of name words ends, particles and "of" inside it included.</summary>
    private int RunEnd(int at)
    {
        var past = at + 1;
        while (past < words.Count && !words[past - 1].Possessive && !words[past].BreakBefore)
        {
            // A word said twice begins something new where a page ran two lines together.
            if (nameWords[past] && words[past].Key != words[past - 1].Key)
            {
                past++;
                continue;
            }
            var next = past;
            while (next < words.Count && next < past + 3 && !words[next].BreakBefore && !words[next].IsCapital && Connects(past - 1, words[next]))
                next++;
            if (next < words.Count && next > past && !words[next].BreakBefore && nameWords[next])
                past = next + 1;
            else if (runs.AndJoined(at, past) is { } joined)
                past = joined;
            else
                break;
        }
        return runs.Continued(at, past);
    }

    private bool Connects(int before, Word joining)
    {
        if (joining.Key is "of" or "for" or "the")
            return (joining.Key == "for" ? Cues.Organisations.Contains(words[before].Key) : Cues.IsCue(words[before].Key)) || joining.Key == "the" || words[before].Key is "of" or "for";
        return Cues.Particles.Contains(joining.Key) && joining.Key is not "al" and not "a"
            && Gazetteer.At(words, before, language) is null;
    }

    /// <summary>Adds the name without its titles, and without what only a sentence's beginning made large.</summary>
    private int TakeName(int at, int end)
    {
        if (TitleInside(at, end) is { } inside)
        {
            var past = inside;
            while (past > at && (Cues.Titles.Contains(words[past - 1].Key) || classes[past - 1] is not WordClass.Rare && !Cues.IsCue(words[past - 1].Key)))
                past--;
            if (past > at)
                Add(at, past, false);
            return Add(AfterTitles(inside, end), end, true);
        }
        var first = HasCueAfter(at, end) ? at : AfterTitles(at, end);
        if (first == end)
            return end;
        var titled = Enumerable.Range(at, first - at).Any(IsFullTitle) || (at > 0 && !words[at].BreakBefore && IsFullTitle(at - 1));
        // "State John Kerry" behind "Secretary of".
        if (first == at && at >= 2 && !words[at].BreakBefore && words[at - 1].Key is "of" or "for" && Cues.Titles.Contains(words[at - 2].Key) && end - at > 2)
        {
            while (first < end - 2 && (Cues.IsCue(words[first].Key) || classes[first] != WordClass.Rare))
                first++;
            titled = true;
        }
        return Add(first, end, titled);
    }

    private bool IsFullTitle(int i) => Cues.Titles.Contains(words[i].Key) && !Cues.TitleAdjectives.Contains(words[i].Key);

    /// <summary>The place of a title with capitalised words before it and a name of words that are no cues behind.</summary>
    private int? TitleInside(int at, int end)
    {
        for (var i = end - 2; i > at; i--)
            if (Cues.TitlesInside.Contains(words[i].Key))
                return Enumerable.Range(i + 1, end - i - 1).Any(k => Cues.IsCue(words[k].Key) || !words[k].IsCapital) ? null : i;
        return null;
    }

    private bool HasCueAfter(int at, int end)
    {
        for (var i = at + 1; i < end; i++)
            if (Cues.IsCue(words[i].Key) && !Cues.Titles.Contains(words[i].Key) && !words[i].Key.Equals("state", StringComparison.Ordinal))
                return true;
        return false;
    }

    private int AfterTitles(int at, int end)
    {
        while (at < end && (Cues.Titles.Contains(words[at].Key) || (!words[at].IsCapital) || (at + 1 < end && (classes[at] is WordClass.News or WordClass.Verb || words[at].IsShouted) && Cues.Titles.Contains(words[at + 1].Key))))
            at++;
        return at;
    }

    private int Add(int first, int end, bool titled)
    {
        // In German a noun stands before the name it goes with: Staatsanwältin Ute Krain.
        if (language == "de" && end - first > 2 && !Enumerable.Range(first, end - first).Any(i => Cues.IsCue(words[i].Key) || !words[i].IsCapital))
            (first, titled) = (end - 2, true);
        var alone = end - first == 1 && !titled;
        if (alone && !nameWords.StandsAlone(first))
            return end;
        var weak = alone && ((classes[first] is not WordClass.Rare && !words[first].IsShouted) || Cues.NoiseAlone.Contains(words[first].Key));
        // In German every noun has a capital: a single one names something only when it is known.
        weak |= alone && language == "de";
        names.Add(new Mention(first, end, TextOf(first, end), KeyOf(first, end), titled, Weak: weak));
        return end;
    }

    private string TextOf(int first, int past) => article.Text[words[first].Start..words[past - 1].End];

    private string KeyOf(int first, int past)
    {
        var key = words[first].Key;
        for (var i = first + 1; i < past; i++)
            key = $"{key} {words[i].Key}";
        return key;
    }
}
