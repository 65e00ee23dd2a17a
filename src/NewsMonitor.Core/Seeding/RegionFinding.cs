using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Seeding;

/// <summary>A region of the world an article speaks of.</summary>
/// <param name="Name">As the article writes it.</param>
/// <param name="Salience">See <see cref="Seeding.Salience"/>.</param>
/// <param name="Sentences">Where it stands.</param>
internal sealed record RegionFinding(string Name, double Salience, IReadOnlyList<int> Sentences)
{
    public static List<RegionFinding> All(ArticleWords article, IReadOnlyList<GeoMention> places) =>
        [.. places.Where(place => place.Hit.Kind == GeoKind.Region).GroupBy(place => Fold.Text(place.Text)).Select(same => Of(article, [.. same]))
            .OrderByDescending(region => region.Salience).ThenBy(region => region.Sentences[0])];

    private static RegionFinding Of(ArticleWords article, List<GeoMention> places)
    {
        var sentences = places.Select(place => article.Words[place.Word].Sentence).ToList();
        return new RegionFinding(places[0].Text, Seeding.Salience.Of(sentences), sentences);
    }
}
