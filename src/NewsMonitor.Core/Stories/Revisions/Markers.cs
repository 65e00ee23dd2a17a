using System.Text.RegularExpressions;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>Where a text says of itself that it corrects or updates what it said.</summary>
internal static partial class Markers
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline;

    private const string Corrected =
        "correct(ion|ed|s|ive)?|rectificatif|rectification|erratum|errata|corrigée?|corrige|berichtigung|berichtigt|korrektur|korrigiert|corrección|corregido|"
        + "rectificación|fe de erratas?|errata corrige|rettifica|correção|corrigido";

    private const string Updated = "updated?|updates|mise à jour|maj|actualisée?|aktualisierung|aktualisiert|actualización|aggiornamento|atualização";

    [GeneratedRegex(
        $@"(^|[.!?] )\W{{0,3}}({Corrected})( \d{{1,2}})? ?[:\-–—|\])]|[(\[]({Corrected})\b|"
        + @"\b(an|a|the) (earlier|previous|original) version of (this|the)\b|\b(this|the|our) (article|story|report|headline|post|piece|item) (has been|was) (corrected|amended|retracted|withdrawn)\b|"
        + @"\b(this|version|story) corrects\b|\bcorrects? (the )?(name|spelling|date|number|figure|day|age|headline|typo|paragraph|garble|attribution)|\b(regret|apologi[sz]e for) the (error|mistake)\b|"
        + @"\bune (première|précédente) version\b|\bune version (précédente|antérieure|initiale)\b|\bcett?e? (article|dépêche|texte|information) a été (corrigée?|rectifiée?|modifiée?)\b|"
        + @"\bcontrairement à ce que nous\b|\bnous avons (corrigé|rectifié)\b|\b(corrige|rectifie) (le|la|les|l['’]|une|un) ?(nom|date|chiffre|bilan|erreur|orthographe|titre|âge)|"
        + @"\bin einer (früheren|vorherigen|ersten) (version|fassung)\b|\buna versión anterior\b|\buna versione precedente\b|\b(uma|numa) versão anterior\b", Options)]
    private static partial Regex CorrectionMarks { get; }

    [GeneratedRegex(
        @"\bretract(s|ed|ion|ing)?\b|\b(backtracks?|backtracked|walks back|walked back|takes back)\b|\bwithdr(aws?|ew) (the |its |his |her |their )?(claim|statement|report|article|accusation|allegation)|"
        + @"\bse rétracte(nt)?\b|\brétract(e|ée?|ation)\b|\bdément(ent|i|ie)?\b|\brevien(t|nent) sur (sa|son|ses|leurs?) (déclaration|propos|annonce|accusation)|"
        + @"\bwiderruft\b|\bdementiert\b|\bse retracta\b|\bdesmiente\b|\bsmentisce\b|\bdesmente\b", Options)]
    private static partial Regex Reversals { get; }

    [GeneratedRegex(
        $@"(^|[.!?] )\W{{0,3}}({Updated})( \d{{1,2}})? ?[:\-–—|\])]|[(\[]({Updated})( \d{{1,2}})?[)\]]", Options)]
    private static partial Regex UpdateMarks { get; }

    /// <summary>What the text now says of a correction and did not say before, in words; null when nothing.</summary>
    public static string? Correction(string before, string now) =>
        More(CorrectionMarks, before, now) is not null ? "says it corrects an earlier version"
        : More(Reversals, before, now) is { } word ? $"takes something back: \"{word}\""
        : null;

    public static string? Update(string before, string now) => More(UpdateMarks, before, now) is not null ? "is marked as an update" : null;

    private static string? More(Regex expression, string before, string now)
    {
        if (expression.Count(now) <= expression.Count(before))
            return null;
        var earlier = expression.Matches(before).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var matches = expression.Matches(now).Select(match => match.Value);
        return matches.FirstOrDefault(match => !earlier.Contains(match)) ?? matches.First();
    }
}
