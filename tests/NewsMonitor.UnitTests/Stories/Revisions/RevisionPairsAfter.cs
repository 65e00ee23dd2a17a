namespace NewsMonitor.UnitTests.Stories.Revisions;

/// <summary>Pairs written once the first table was met, to see what the ranking makes of edits it was not made for.</summary>
internal static class RevisionPairsAfter
{
    public const string Table = """
        ! ¦ en ¦ S ¦ The orchestra will tour eleven cities next spring. ¦ The orchestra will tour twelve cities next spring.
        ! ¦ en ¦ S ¦ Twenty-three cyclists finished the mountain stage. ¦ 32 cyclists finished the mountain stage.
        ! ¦ en ¦ S ¦ The vaccine is approved for children under six. ¦ The vaccine is not approved for children under six.
        ! ¦ en ¦ T ¦ Judge clears former treasurer of theft ¦ Judge does not clear former treasurer of theft
        ! ¦ en ¦ S ¦ Shares in Kestrel Foods rose after the results were published. ¦ Shares in Kestrel Foods fell after the results were published.
        ! ¦ en ¦ S ¦ The lighthouse was built in 1897 by local masons. ¦ The lighthouse was built in 1879 by local masons.
        ! ¦ en ¦ S ¦ Ambassador Lena Fischer met the rebels in Tamale on Monday. ¦ Ambassador Lena Fischer met the rebels in Kumasi on Monday.
        ! ¦ en ¦ S ¦ The jury found the accountant guilty of forgery. ¦ The jury found the accountant not guilty of forgery.
        ! ¦ en ¦ T ¦ Nine missing after trawler sinks off Shetland ¦ Seven missing after trawler sinks off Shetland
        ! ¦ en ¦ S ¦ The hospital has enough blood in stock. ¦ The hospital has no blood in stock.
        ! ¦ en ¦ S ¦ The theatre reopens on 3 June, the trust said. ¦ The theatre reopens on 30 June, the trust said.
        ! ¦ en ¦ S ¦ Turnout was 61 percent, the commission said. ¦ Turnout was 51 percent, the commission said.
        ! ¦ en ¦ B ¦ Toll in mine blast at 14 // The blast at the Karoo mine killed 14 workers. ¦ Toll in mine blast at 19 // The blast at the Karoo mine killed 19 workers.
        ! ¦ en ¦ S ¦ The mayor denied meeting the lobbyist. ¦ The mayor confirmed meeting the lobbyist.
        ! ¦ en ¦ S ¦ The new school has room for 400 pupils. ¦ The new school has room for 400 pupils. (This story corrects the name of the architect in paragraph two.)
        ! ¦ en ¦ S ¦ A cook at the hotel, Ivan Petrov, raised the alarm. ¦ A cook at the hotel, Igor Petrov, raised the alarm.
        ! ¦ en ¦ T ¦ Newspaper says minister owns villa ¦ Newspaper withdraws report on minister's villa
        ! ¦ fr ¦ S ¦ Le pont sera fermé pendant trois semaines. ¦ Le pont sera fermé pendant huit semaines.
        ! ¦ fr ¦ S ¦ Le vaccin est efficace contre le nouveau variant. ¦ Le vaccin n'est pas efficace contre le nouveau variant.
        ! ¦ fr ¦ S ¦ La réunion se tiendra jeudi à la préfecture. ¦ La réunion se tiendra vendredi à la préfecture.
        ! ¦ fr ¦ S ¦ Le directeur, Paul Lefèvre, a reconnu les faits. ¦ Le directeur, Paul Lefort, a reconnu les faits.
        ! ¦ fr ¦ T ¦ Quatre-vingts emplois menacés à Vierzon ¦ Quatre-vingt-dix emplois menacés à Vierzon
        ! ¦ fr ¦ S ¦ Le chômage est en hausse dans la région. ¦ Le chômage est en baisse dans la région.
        ! ¦ fr ¦ T ¦ Le témoin accuse le notaire ¦ Le témoin se rétracte dans l'affaire du notaire
        ! ¦ fr ¦ S ¦ Le film sort le 5 avril en salles. ¦ [Corrigé] Le film sort le 15 avril en salles.
        ! ¦ fr ¦ S ¦ Il n'y a jamais eu d'incident sur ce site. ¦ Il y a eu un incident sur ce site.
        ! ¦ de ¦ S ¦ Am Montag beginnt der Prozess in Kassel. ¦ Am Dienstag beginnt der Prozess in Kassel.
        ! ¦ de ¦ S ¦ Die Stadt hat kein Geld für das Stadion. ¦ Die Stadt hat Geld für das Stadion.
        ! ¦ es ¦ S ¦ Tres obreros resultaron heridos en la mina. ¦ Cuatro obreros resultaron heridos en la mina.
        ! ¦ it ¦ S ¦ Il ponte sarà chiuso per due giorni. ¦ Il ponte sarà chiuso per tre giorni.
        + ¦ en ¦ S ¦ The trawler sank off the islands. ¦ The trawler sank off the islands. Divers have found the wheelhouse at a depth of 60 metres.
        + ¦ en ¦ T ¦ Trawler sinks off islands ¦ Trawler sinks off islands, seven missing
        + ¦ en ¦ S ¦ A search is under way. ¦ A search is under way. Coastguard commander Moira Sinclair has called in helicopters.
        + ¦ en ¦ S ¦ The factory will shut. ¦ The factory will shut. "They told us by text message," said a welder who has worked there since school.
        + ¦ en ¦ T ¦ Inflation data due this week ¦ Prices climb faster than economists feared
        + ¦ en ¦ B ¦ Vote on stadium // Councillors meet tonight. ¦ Council backs stadium // Councillors approved the plan by 18 votes to 9 after a heated debate.
        + ¦ fr ¦ S ¦ Le chalutier a coulé au large. ¦ Le chalutier a coulé au large. Des plongeurs ont retrouvé l'épave par 60 mètres de fond.
        + ¦ fr ¦ T ¦ Un chalutier coule au large ¦ Un chalutier coule au large, sept disparus
        + ¦ fr ¦ S ¦ Les recherches se poursuivent. ¦ Les recherches se poursuivent. La commandante Moira Sinclair a demandé des hélicoptères.
        + ¦ fr ¦ T ¦ Vote sur le stade ¦ [MISE À JOUR] Vote sur le stade
        + ¦ de ¦ S ¦ In der Halle brach ein Feuer aus. ¦ In der Halle brach ein Feuer aus. Zwölf Arbeiter kamen ins Krankenhaus.
        = ¦ en ¦ T ¦ Trawler sinks off islands, seven missing ¦ Seven missing as trawler sinks off islands
        = ¦ en ¦ T ¦ Trawler sinks off islands ¦ Trawler Sinks Off Islands – video
        = ¦ en ¦ T ¦ Watch: Trawler sinks off islands ¦ Trawler sinks off islands
        = ¦ en ¦ T ¦ Trawler sinks off Scottish islands ¦ Trawler sank off islands in Scotland
        = ¦ en ¦ S ¦ The firm paid $2.5m for the site. ¦ The firm paid $2.5 million for the site.
        = ¦ en ¦ S ¦ The race starts on 1st May in Dover. ¦ The race starts on May 1 in Dover.
        = ¦ en ¦ S ¦ The choir sang for the queen. The hall was full. ¦ The hall was full. The choir sang for the queen.
        = ¦ en ¦ S ¦ The choir didn't sing. ¦ The choir did not sing.
        = ¦ en ¦ S ¦ Doctors treated fourteen people at the scene. Photo: Jane Roe / Harbour Gazette ¦ Doctors treated 14 people at the scene. Photo: Abel Costa
        = ¦ en ¦ B ¦ Choir wins prize // The Leith choir won the national prize on Friday with a song about herring. ¦ Leith choir wins national prize with herring song // The Leith choir won the national prize on Friday with a song about herring.
        = ¦ en ¦ S ¦ Mr Ruiz said the dam was safe. ¦ Ruiz said that the dam is safe.
        = ¦ en ¦ S ¦ The dam is safe, experts say. ¦ Experts: the dam is safe.
        = ¦ fr ¦ T ¦ Sept disparus après le naufrage d'un chalutier ¦ Naufrage d'un chalutier : 7 disparus
        = ¦ fr ¦ S ¦ La course part le 1er mai de Calais. ¦ La course part de Calais le 1 mai.
        = ¦ fr ¦ S ¦ Le barrage est sûr, selon les experts. ¦ Selon les experts, le barrage est sûr.
        = ¦ fr ¦ T ¦ Le chœur de Lille primé ¦ LE CHOEUR DE LILLE PRIMÉ
        = ¦ fr ¦ S ¦ La ville compte 12 500 habitants. 3 commentaires ¦ La ville compte 12.500 habitants. 18 commentaires
        = ¦ fr ¦ S ¦ M. Morel a ouvert la séance devant les élus de la vallée. Il a salué les bénévoles. ¦ M. Morel a ouvert la séance devant les élus…
        = ¦ de ¦ S ¦ Der Damm ist sicher, sagen Fachleute. ¦ Der Damm ist sicher, sagen Fachleute. (dpa)
        = ¦ es ¦ S ¦ Siete personas siguen desaparecidas. ¦ 7 personas siguen desaparecidas.
        ~ ¦ fr ¦ B ¦ Vote sur le stade // Les élus ont débattu toute la soirée du financement du futur stade, de ses parkings et de la ligne de tramway promise aux riverains du quartier. ¦ Recette de saison // Préparez une soupe de potiron aux châtaignes, relevée de muscade et servie avec des croûtons dorés, un filet de crème et quelques feuilles de sauge.
        """;
}
