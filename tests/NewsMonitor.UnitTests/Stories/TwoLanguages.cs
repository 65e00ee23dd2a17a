using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Stories;

/// <summary>Reports of one event in English and French, in our own words; some events resemble each other.</summary>
internal static class TwoLanguages
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private static readonly (string Title, string Summary, string Titre, string Resume)[] Events =
    [
        ("Mali expels five French embassy staff", "Bamako gave the five until Sunday to leave after the arrest of Yann Vezilier, the foreign ministry said.",
         "Le Mali expulse cinq employés de l'ambassade de France", "Bamako leur a donné jusqu'à dimanche pour partir après l'arrestation de Yann Vezilier, selon le ministère des Affaires étrangères."),
        ("Niger nationalises the Somaïr uranium mine", "The junta in Niamey takes over the mine run by Orano, which says it will go to court.",
         "Le Niger nationalise la mine d'uranium de la Somaïr", "La junte de Niamey reprend la mine exploitée par Orano, qui annonce saisir la justice."),
        ("Burkina Faso suspends the BBC for two weeks", "The media regulator in Ouagadougou objects to a report on killings by the army.",
         "Le Burkina Faso suspend la BBC pour deux semaines", "Le régulateur des médias de Ouagadougou dénonce un reportage sur des tueries attribuées à l'armée."),
        ("Senegal's Sonko named prime minister", "Bassirou Diomaye Faye chose Ousmane Sonko hours after he was sworn in in Dakar.",
         "Sénégal : Ousmane Sonko nommé Premier ministre", "Bassirou Diomaye Faye l'a désigné quelques heures après sa prestation de serment à Dakar."),
        ("Earthquake of magnitude 6.8 hits Morocco near Marrakesh", "Rescuers dig in villages of the Al Haouz province; at least 632 people died.",
         "Un séisme de magnitude 6,8 frappe le Maroc près de Marrakech", "Les secours fouillent les villages de la province d'Al Haouz ; au moins 632 morts."),
        ("Ferry sinks on Lake Kivu with 278 aboard", "At least 78 people drowned off Goma, the governor of South Kivu said.",
         "Un bateau coule sur le lac Kivu avec 278 personnes à bord", "Au moins 78 personnes se sont noyées au large de Goma, selon le gouverneur du Sud-Kivu."),
        ("Gabon frees Sylvia Bongo and her son", "The wife of Ali Bongo and Noureddin left Libreville for Angola on a presidential plane.",
         "Le Gabon libère Sylvia Bongo et son fils", "L'épouse d'Ali Bongo et Noureddin ont quitté Libreville pour l'Angola dans un avion présidentiel."),
        ("Chad ends its defence pact with France", "The announcement came hours after Jean-Noël Barrot left N'Djamena.",
         "Le Tchad rompt son accord de défense avec la France", "L'annonce est tombée quelques heures après le départ de Jean-Noël Barrot de N'Djamena."),
        ("Togo opposition marches against Faure Gnassingbé", "Police in Lomé fired tear gas at 300 people who protested the new constitution.",
         "Togo : l'opposition manifeste contre Faure Gnassingbé", "La police de Lomé a tiré des gaz lacrymogènes sur 300 personnes opposées à la nouvelle Constitution."),
        ("Barrick and Mali settle the Loulo-Gounkoto dispute", "The Canadian miner pays 438 million dollars and gets its licence for ten more years.",
         "Barrick et le Mali règlent le différend de Loulo-Gounkoto", "Le minier canadien verse 438 millions de dollars et obtient son permis pour dix ans de plus."),
        ("Cholera kills 40 in Sudan's Omdurman in a week", "Doctors Without Borders treats 500 patients a day at its centre.",
         "Le choléra tue 40 personnes en une semaine à Omdourman, au Soudan", "Médecins sans frontières soigne 500 malades par jour dans son centre."),
        ("Guinea sets its presidential vote for 28 December", "Mamadi Doumbouya, who took power in 2021, may stand under the new charter.",
         "La Guinée fixe la présidentielle au 28 décembre", "Mamadi Doumbouya, au pouvoir depuis 2021, peut se présenter d'après la nouvelle charte."),
        ("Mali bans diesel sales in jerrycans as JNIM attacks convoys", "Tankers from Ivory Coast no longer reach Kayes, drivers say.",
         "Le Mali interdit la vente de gazole en bidons face aux attaques du JNIM", "Les citernes venues de Côte d'Ivoire n'atteignent plus Kayes, disent des chauffeurs."),
        ("France beat Morocco 2-0 to reach the final", "Theo Hernandez and Randal Kolo Muani scored at the Al Bayt stadium.",
         "La France bat le Maroc 2-0 et file en finale", "Theo Hernandez et Randal Kolo Muani ont marqué au stade Al Bayt."),
        ("Louvre jewels stolen in seven minutes", "Thieves came up a furniture lift to the Apollo gallery and took eight pieces.",
         "Des bijoux du Louvre volés en sept minutes", "Les voleurs sont montés par un monte-meuble jusqu'à la galerie d'Apollon et ont pris huit pièces."),
        ("Niger's Bazoum loses his immunity", "The state court in Niamey opened the way to a trial for treason of the deposed president.",
         "Niger : la levée de l'immunité de Mohamed Bazoum prononcée", "La Cour d'État de Niamey ouvre la voie à un procès pour trahison du président renversé."),
    ];

    /// <summary>All the English reports, then all the French ones in the same order.</summary>
    public static IReadOnlyList<Item> Items =>
    [
        .. Events.Select((one, i) => Report($"en-{i}", "en", one.Title, one.Summary, i)),
        .. Events.Select((one, i) => Report($"fr-{i}", "fr", one.Titre, one.Resume, i + 90)),
    ];

    private static Item Report(string id, string language, string title, string summary, int minutes) => new()
    {
        Identity = id,
        Title = title,
        Summary = summary,
        Language = language,
        Source = $"paper-{language}",
        FirstSeen = Noon.AddMinutes(minutes),
    };
}
