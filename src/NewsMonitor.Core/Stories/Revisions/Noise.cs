using System.Text.RegularExpressions;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>What publishers put around a text and change at will: it is blanked, so that all offsets stay.</summary>
/// <remarks>
/// What repeats in an expression is bounded, or ends where nothing follows: so its time is linear in the text, without the engine that guarantees it,
/// whose tables take more than 20 MB.
/// </remarks>
internal static partial class Noise
{
    public const string Agencies = "AFP|Reuters|AP|dpa|PAP|ANSA|EFE|Lusa|Belga|TASS|Xinhua|UPI|PA Media|Associated Press|Agence France-Presse";

    private const RegexOptions Exact = RegexOptions.CultureInvariant;
    private const RegexOptions AnyCase = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const string Stamp = "updated|published|posted|mis à jour|mise à jour|publié|modifié|actualisée?|aktualisiert|actualizado|aggiornato|atualizado";

    /// <summary>In any field, in any order.</summary>
    private static readonly Regex[] anywhere = [Addresses, Ago, AgoElsewhere, Counts, Touched, Credits, Links, RelatedLinks];

    [GeneratedRegex(@"https?://\S+|\bwww\.\S+|#\w+", AnyCase)]
    private static partial Regex Addresses { get; }

    /// <summary>How long ago, seen from whenever the page was made.</summary>
    [GeneratedRegex(@"\b(\d{1,3}|an?) (seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?) ago\b|\bil y a (\d{1,3}|une?) (secondes?|minutes?|min|heures?|h|jours?|semaines?)\b", AnyCase)]
    private static partial Regex Ago { get; }

    [GeneratedRegex(@"\bvor (\d{1,3}|einer|einem) (Sekunden?|Minuten?|Stunden?|Tag(en)?)\b|\b(hace|há) (\d{1,3}|una?|uma?) (minutos?|horas?|d[ií]as?)\b|\b\d{1,3} (minuti|ore|giorni) fa\b", AnyCase)]
    private static partial Regex AgoElsewhere { get; }

    /// <summary>How many said something, and how long one reads.</summary>
    [GeneratedRegex(
        @"\b\d[\d,.]{0,12} (comments?|commentaires?|Kommentare?|comentarios?|commenti|comentários?)\b|\b\d{1,3} min(utes?)?[ -](read|de lecture)\b|\bLesezeit:? \d{1,3} Min\w*", AnyCase)]
    private static partial Regex Counts { get; }

    /// <summary>When it was last touched.</summary>
    [GeneratedRegex(
        $@"\b(last )?({Stamp})\b[^.;|\n]{{0,40}}\d{{1,2}}[:h.]\d{{2}}( ?[ap]\.?m\b)?( (GMT|UTC|CES?T|BST|ES?DT|Uhr)\b)?|"
        + $@"\b(last )?({Stamp})( on| le| am| el| il| em)?:? \d{{1,2}}(er|th|st|nd|rd|\.)? \p{{L}}+ \d{{4}}", AnyCase)]
    private static partial Regex Touched { get; }

    /// <summary>Who wrote or photographed it.</summary>
    [GeneratedRegex(
        $@"[(\[](with |avec |mit |con )?({Agencies})(( and | et |/|, ?| & )({Agencies}))*[)\]]|\b(with|avec) ({Agencies})\b|©[^.\n]{{0,40}}|"
        + @"\b(photo|image|picture|crédits?|credits?)( crédit| credit)? ?: [^.\n]{0,60}", AnyCase)]
    private static partial Regex Credits { get; }

    /// <summary>Where it leads.</summary>
    [GeneratedRegex(
        @"\b(read more|read also|read next|also read|continue reading|click here|sign up (to|for)|subscribe (to|now|for)|follow us|more on this story|see also|related( stories| articles| links)? ?:|"
        + @"lire aussi|lire la suite|lire plus|voir aussi|en savoir plus|abonnez-vous|weiterlesen|mehr dazu|lesen Sie auch|leer más|lea también|leggi anche|leggi tutto|leia mais|leia também|the post)\b[^\n.!?]*",
        AnyCase)]
    private static partial Regex Links { get; }

    [GeneratedRegex(@"(related( stories| articles| links)?|à lire) ?:[^\n.!?]*", AnyCase)]
    private static partial Regex RelatedLinks { get; }

    [GeneratedRegex(
        $@"^[^.\n]{{0,50}}[(\[]({Agencies})[)\]] ?[-–—:]|^\p{{Lu}}[\p{{Lu}} ]{{2,25}}(, [^.\n(]{{1,20}})?( \([^)\n]{{1,20}}\))? [-–—] ", Exact | RegexOptions.Multiline)]
    private static partial Regex Dateline { get; }

    /// <summary>Before a headline.</summary>
    [GeneratedRegex(
        @"^\s*([\[(]?(breaking( news)?|just in|live( updates?| blog)?|watch( live)?|videos?|vidéos?|podcast|exclusive|exclusif|exclu|urgent|flash( info)?|alerte( info)?|en direct|"
        + @"direct|en images|in pictures|photos?|listen|analysis|analyse|explainer|décryptage|infographie|eil(meldung)?|última hora|ultima hora|ultim['’]ora|en vivo|urgente|ao vivo|"
        + @"diretta|update[ds]?( \d+)?|mise à jour|maj|actualisé|actualización|aggiornamento|atualização|aktualisierung|correct(ion|ed|s)|corrigé|rectificatif|erratum|berichtigung|korrektur)"
        + @"[\])]?\s*[\]):|\-–—»!.]+\s*)+", AnyCase)]
    private static partial Regex Prefix { get; }

    [GeneratedRegex(@"^\s*(BREAKING( NEWS)?|LIVE|VIDEO|VIDÉO|(EN )?DIRECT|EXCLUSIF|EXCLUSIVE|URGENT) ", Exact)]
    private static partial Regex Capitals { get; }

    /// <summary>Behind a headline.</summary>
    [GeneratedRegex(
        @"\s[|][^|\d]{1,40}$|\s[-–—] \p{Lu}[^\s\d]*( \p{Lu}[^\s\d]*){0,2}$|\s{0,9}[-–—|(\[]\s{0,9}([Ll]ive( updates?)?|LIVE|[Ee]n direct|[Vv]id[eé]o|VID[EÉ]O|[Pp]hotos?|as it happened)[)\]]?$", Exact)]
    private static partial Regex Suffix { get; }

    /// <summary>The text with spaces where noise was.</summary>
    public static string Blank(string text, bool isTitle)
    {
        var letters = text.ToCharArray();
        foreach (var expression in anywhere)
            Blank(expression, text, letters);
        Blank(Dateline, text, letters);
        if (isTitle)
        {
            Blank(Suffix, text, letters);
            Blank(Prefix, text, letters);
            Blank(Capitals, text, letters);
        }
        return new string(letters);
    }

    private static void Blank(Regex expression, string text, char[] letters)
    {
        foreach (var match in expression.EnumerateMatches(text))
            letters.AsSpan(match.Index, match.Length).Fill(' ');
    }
}
