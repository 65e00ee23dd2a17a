using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists.World;

namespace NewsMonitor.Core.Seeding;

/// <summary>A country an article speaks of.</summary>
/// <param name="Country">Which.</param>
/// <param name="Name">As the article calls it, or its common English name when it only speaks of its people or capital.</param>
/// <param name="Forms">Other forms it uses, demonyms and the capital, as written.</param>
/// <param name="NamesCapital">The capital is among them.</param>
/// <param name="Salience">See <see cref="Seeding.Salience"/>.</param>
/// <param name="Sentences">Where it stands.</param>
internal sealed record CountryFinding(Country Country, string Name, IReadOnlyList<string> Forms, bool NamesCapital, double Salience, IReadOnlyList<int> Sentences)
{
    public static List<CountryFinding> All(ArticleWords article, IReadOnlyList<GeoMention> places) =>
        [.. places.Where(place => place.Hit.Country is not null).GroupBy(place => place.Hit.Country!.Code).Select(same => Of(article, [.. same]))
            .OrderByDescending(country => country.Salience).ThenBy(country => country.Sentences[0])];

    private static CountryFinding Of(ArticleWords article, List<GeoMention> places)
    {
        var country = places[0].Hit.Country!;
        var named = places.Where(place => place.Hit.Kind == GeoKind.Country).Select(place => place.Text).ToList();
        var name = named.Find(text => !IsShouted(text)) is { } written && !named.Exists(text => Fold.Same(text, country.Name)) ? written : country.Name;
        var forms = places.Where(place => !IsShouted(place.Text) || place.Text.Length <= 4).DistinctBy(place => Fold.Text(place.Text))
            .Select(place => place.Text).Where(text => !Fold.Same(text, name))
            .Select(text => text.Length <= 3 && text.All(char.IsUpper) ? $"={text}" : text).ToList();
        var sentences = places.Select(place => article.Words[place.Word].Sentence).ToList();
        return new CountryFinding(country, name, forms, places.Exists(place => place.Hit.Kind == GeoKind.Capital), Seeding.Salience.Of(sentences), sentences);
    }

    private static bool IsShouted(string text) => !text.Any(char.IsLower);
}
