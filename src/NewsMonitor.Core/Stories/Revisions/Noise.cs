using System.Text.RegularExpressions;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>What publishers put around a text and change at will: it is blanked, so that all offsets stay.</summary>
/// <remarks>The expressions run without backtracking, so their time is linear in the text.</remarks>
internal static class Noise
{
    public const string Agencies = "AFP|Reuters|AP|dpa|PAP|ANSA|EFE|Lusa|Belga|TASS|Xinhua|UPI|PA Media|Associated Press|Agence France-Presse";

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private const string Stamp = "updated|published|posted|mis à jour|mise à jour|publié|modifié|actualisée?|aktualisiert|actualizado|aggiornato|atualizado";

    private static readonly Regex[] anywhere =
    [
        // Addresses and hashtags.
        Any(@"https?://\S+|\bwww\.\S+|#\w+"),
        // How long ago, seen from whenever the page was made.
        Any(@"\b(\d{1,3}|an?) (seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?) ago\b|\bil y a (\d{1,3}|une?) (secondes?|minutes?|min|heures?|h|jours?|semaines?)\b"),
        Any(@"\bvor (\d{1,3}|einer|einem) (Sekunden?|Minuten?|Stunden?|Tag(en)?)\b|\b(hace|há) (\d{1,3}|una?|uma?) (minutos?|horas?|d[ií]as?)\b|\b\d{1,3} (minuti|ore|giorni) fa\b"),
        Any(@"\b\d[\d,.]* (comments?|commentaires?|Kommentare?|comentarios?|commenti|comentários?)\b|\b\d{1,3} min(utes?)?[ -](read|de lecture)\b|\bLesezeit:? \d{1,3} Min\w*"),
        // When it was last touched.
        Any($@"\b(last )?({Stamp})\b[^.;|\n]{{0,40}}\d{{1,2}}[:h.]\d{{2}}( ?[ap]\.?m\b)?( (GMT|UTC|CES?T|BST|ES?DT|Uhr)\b)?|\b(last )?({Stamp})( on| le| am| el| il| em)?:? \d{{1,2}}(er|th|st|nd|rd|\.)? \p{{L}}+ \d{{4}}"),
        // Who wrote or photographed it.
        Any($@"[(\[](with |avec |mit |con )?({Agencies})(( and | et |/|, ?| & )({Agencies}))*[)\]]|\b(with|avec) ({Agencies})\b|©[^.\n]{{0,40}}|\b(photo|image|picture|crédits?|credits?)( crédit| credit)? ?: [^.\n]{{0,60}}"),
        // Where it leads.
        Any(@"\b(read more|read also|read next|also read|continue reading|click here|sign up (to|for)|subscribe (to|now|for)|follow us|more on this story|see also|related( stories| articles| links)? ?:|"
            + @"lire aussi|lire la suite|lire plus|voir aussi|en savoir plus|abonnez-vous|weiterlesen|mehr dazu|lesen Sie auch|leer más|lea también|leggi anche|leggi tutto|leia mais|leia também|the post)\b[^\n.!?]*"),
        Any(@"(related( stories| articles| links)?|à lire) ?:[^\n.!?]*"),
    ];

    private static readonly Regex dateline = new($@"^[^.\n]{{0,50}}[(\[]({Agencies})[)\]] ?[-–—:]|^\p{{Lu}}[\p{{Lu}} ]{{2,25}}(, [^.\n(]{{1,20}})?( \([^)\n]{{1,20}}\))? [-–—] ", Options | RegexOptions.Multiline);

    private static readonly Regex prefix = Any(
        @"^\s*([\[(]?(breaking( news)?|just in|live( updates?| blog)?|watch( live)?|videos?|vidéos?|podcast|exclusive|exclusif|exclu|urgent|flash( info)?|alerte( info)?|en direct|"
        + @"direct|en images|in pictures|photos?|listen|analysis|analyse|explainer|décryptage|infographie|eil(meldung)?|última hora|ultima hora|ultim['’]ora|en vivo|urgente|ao vivo|"
        + @"diretta|update[ds]?( \d+)?|mise à jour|maj|actualisé|actualización|aggiornamento|atualização|aktualisierung|correct(ion|ed|s)|corrigé|rectificatif|erratum|berichtigung|korrektur)"
        + @"[\])]?\s*[\]):|\-–—»!.]+\s*)+");

    private static readonly Regex capitals = new(@"^\s*(BREAKING( NEWS)?|LIVE|VIDEO|VIDÉO|(EN )?DIRECT|EXCLUSIF|EXCLUSIVE|URGENT) ", Options);

    private static readonly Regex suffix = new(
        @"\s[|][^|\d]{1,40}$|\s[-–—] \p{Lu}[^\s\d]*( \p{Lu}[^\s\d]*){0,2}$|\s*[-–—|(\[]\s*([Ll]ive( updates?)?|LIVE|[Ee]n direct|[Vv]id[eé]o|VID[EÉ]O|[Pp]hotos?|as it happened)[)\]]?$", Options);

    /// <summary>The text with spaces where noise was.</summary>
    public static string Blank(string text, bool isTitle)
    {
        var letters = text.ToCharArray();
        foreach (var expression in anywhere)
            Blank(expression, text, letters);
        Blank(dateline, text, letters);
        if (isTitle)
        {
            Blank(suffix, text, letters);
            Blank(prefix, text, letters);
            Blank(capitals, text, letters);
        }
        return new string(letters);
    }

    private static void Blank(Regex expression, string text, char[] letters)
    {
        foreach (var match in expression.EnumerateMatches(text))
            letters.AsSpan(match.Index, match.Length).Fill(' ');
    }

    private static Regex Any(string expression) => new(expression, Options | RegexOptions.IgnoreCase);
}
