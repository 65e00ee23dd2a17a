namespace NewsMonitor.UnitTests.Stories.Revisions;

/// <summary>Pairs written before the ranking was tuned. <c>=</c> cosmetic, <c>+</c> update, <c>!</c> correction, <c>~</c> replaced.</summary>
internal static class RevisionPairsBefore
{
    public const string Table = """
        ! ¦ en ¦ S ¦ Five miners were killed when a shaft collapsed near the river. ¦ Six miners were killed when a shaft collapsed near the river.
        ! ¦ en ¦ S ¦ The ferry was carrying 120 passengers, the operator said. ¦ The ferry was carrying 210 passengers, the operator said.
        ! ¦ en ¦ S ¦ The council will vote on Tuesday on the new bridge. ¦ The council will vote on Thursday on the new bridge.
        ! ¦ en ¦ S ¦ The treaty was signed on 12 September in the old town hall. ¦ The treaty was signed on 14 September in the old town hall.
        ! ¦ en ¦ S ¦ The company paid $3 million for the disused mill. ¦ The company paid $3 billion for the disused mill.
        ! ¦ en ¦ S ¦ Inflation reached 4.2% in the last quarter. ¦ Inflation reached 2.4% in the last quarter.
        ! ¦ en ¦ S ¦ The winner, according to the jury, was Pieter Dekker of Utrecht. ¦ The winner, according to the jury, was Pieter Bakker of Utrecht.
        ! ¦ en ¦ S ¦ Rescuers found the climber alive near Zermatt. ¦ Rescuers found the climber alive near Chamonix.
        ! ¦ en ¦ S ¦ The minister did agree to extend the contract. ¦ The minister did not agree to extend the contract.
        ! ¦ en ¦ S ¦ The reactor is no longer under control, engineers said. ¦ The reactor is under control, engineers said.
        ! ¦ en ¦ S ¦ The port will reopen before the weekend. ¦ The port won't reopen before the weekend.
        ! ¦ en ¦ S ¦ The singer never paid the fine. ¦ The singer paid the fine.
        ! ¦ en ¦ T ¦ Court upholds ban on night flights ¦ Court overturns ban on night flights
        ! ¦ en ¦ T ¦ Union accepts pay offer from tram operator ¦ Union rejects pay offer from tram operator
        ! ¦ en ¦ T ¦ Three hurt in fire at paper mill ¦ Four hurt in fire at paper mill
        ! ¦ en ¦ T ¦ Mayor Lindqvist charged with fraud ¦ Mayor Lundqvist charged with fraud
        ! ¦ en ¦ T ¦ Witness says mayor took bribe ¦ Witness retracts claim that mayor took bribe
        ! ¦ en ¦ S ¦ The dam holds enough water for two months. ¦ The dam holds enough water for two months. An earlier version of this article gave the wrong capacity.
        ! ¦ en ¦ T ¦ Bank posts record loss ¦ CORRECTED: Bank posts record profit
        ! ¦ en ¦ S ¦ The film opens in March. ¦ Correction: the film opens in April.
        ! ¦ en ¦ S ¦ Ten thousand homes are without power. ¦ Several homes are without power.
        ! ¦ en ¦ S ¦ The match ended 3-1 for Rotterdam. ¦ The match ended 1-3 for Rotterdam.
        ! ¦ en ¦ T ¦ Lyon beat Nantes in cup final ¦ Nantes beat Lyon in cup final
        ! ¦ en ¦ S ¦ The suspect, a 34-year-old man from Leeds, was arrested. ¦ The suspect, a 43-year-old man from Leeds, was arrested.
        ! ¦ en ¦ S ¦ Police say the woman was the driver of the van. ¦ Police say the woman was not the driver of the van.
        ! ¦ fr ¦ S ¦ Cinq personnes ont été tuées dans l'effondrement d'un immeuble. ¦ Six personnes ont été tuées dans l'effondrement d'un immeuble.
        ! ¦ fr ¦ S ¦ Le ministre a démissionné après la réunion, selon son entourage. ¦ Le ministre n'a pas démissionné après la réunion, selon son entourage.
        ! ¦ fr ¦ S ¦ L'usine n'est plus à l'arrêt depuis lundi. ¦ L'usine n'est plus à l'arrêt depuis mercredi.
        ! ¦ fr ¦ S ¦ Le suspect, Marc Dupont, a été remis en liberté. ¦ Le suspect, Marc Durand, a été remis en liberté.
        ! ¦ fr ¦ T ¦ Un mort dans une avalanche en Savoie ¦ Deux morts dans une avalanche en Savoie
        ! ¦ fr ¦ T ¦ La mairie de Brest confirme la fermeture de la piscine ¦ La mairie de Brest dément la fermeture de la piscine
        ! ¦ fr ¦ S ¦ Le chantier coûtera 12 millions d'euros à la commune. ¦ Le chantier coûtera 21 millions d'euros à la commune.
        ! ¦ fr ¦ S ¦ Le procès s'ouvrira le 3 mai à Rennes. ¦ Le procès s'ouvrira le 13 mai à Rennes.
        ! ¦ fr ¦ S ¦ Le navire transportait des céréales. ¦ Le navire transportait des engrais. Une première version de cet article mentionnait des céréales.
        ! ¦ fr ¦ T ¦ Le club de Metz promu en deuxième division ¦ Rectificatif : le club de Nancy promu en deuxième division
        ! ¦ fr ¦ S ¦ Aucun passager n'a été blessé dans l'accident du car. ¦ Un passager a été blessé dans l'accident du car.
        ! ¦ fr ¦ S ¦ L'accord a été signé à Genève par les deux délégations. ¦ L'accord a été signé à Lausanne par les deux délégations.
        ! ¦ de ¦ S ¦ Der Vertrag wird verlängert, teilte die Firma mit. ¦ Der Vertrag wird nicht verlängert, teilte die Firma mit.
        ! ¦ de ¦ S ¦ Bei dem Brand wurden drei Menschen verletzt. ¦ Bei dem Brand wurden vier Menschen verletzt.
        ! ¦ es ¦ S ¦ El ministro acudió a la reunión con los sindicatos. ¦ El ministro no acudió a la reunión con los sindicatos.
        ! ¦ it ¦ S ¦ La nave è entrata in porto senza danni. ¦ La nave non è entrata in porto senza danni.
        ! ¦ pt ¦ S ¦ O governo aprovou o novo orçamento. ¦ O governo não aprovou o novo orçamento.
        + ¦ en ¦ S ¦ A fire broke out in a warehouse near the docks. ¦ A fire broke out in a warehouse near the docks. Two firefighters were taken to hospital.
        + ¦ en ¦ S ¦ The bridge is closed to traffic. ¦ The bridge is closed to traffic. Engineer Ruth Okafor blamed worn cables.
        + ¦ en ¦ S ¦ The talks broke down overnight. ¦ The talks broke down overnight. "We will return when the terms are fair," a delegate told reporters outside.
        + ¦ en ¦ S ¦ Police are searching the forest. ¦ Police are searching the forest with dogs, drones and divers after a neighbour heard screams.
        + ¦ en ¦ T ¦ Mayor resigns ¦ Mayor resigns after inquiry into harbour contracts finds missing invoices
        + ¦ en ¦ T ¦ Airline cancels flights ¦ UPDATE 1-Airline cancels flights
        + ¦ en ¦ S ¦ A blast was heard in the city centre. ¦ UPDATE: A blast was heard in the city centre. The cause was a ruptured gas main, officials say.
        + ¦ en ¦ T ¦ Storm approaches coast ¦ Thousands flee homes as river bursts banks
        + ¦ en ¦ S ¦ Several people were hurt in the crush. ¦ 17 people were hurt in the crush.
        + ¦ en ¦ B ¦ Fire at mill // A fire broke out at the mill. ¦ Fire at mill // A fire broke out at the mill. It started in the boiler room, and witnesses described thick black columns over nearby farmland.
        + ¦ en ¦ T ¦ Minister travels to summit ¦ Minister travels to summit in Nairobi
        + ¦ fr ¦ S ¦ Un incendie s'est déclaré dans un entrepôt. ¦ Un incendie s'est déclaré dans un entrepôt. Trois pompiers ont été hospitalisés.
        + ¦ fr ¦ S ¦ La circulation est interrompue sur la ligne. ¦ La circulation est interrompue sur la ligne. Selon la préfète Claire Morin, la reprise prendra du temps.
        + ¦ fr ¦ T ¦ Grève dans les ports ¦ Mise à jour : Grève dans les ports
        + ¦ fr ¦ S ¦ Les discussions ont échoué dans la nuit. ¦ Les discussions ont échoué dans la nuit. « Nous reviendrons quand les conditions seront justes », promet un délégué syndical.
        + ¦ fr ¦ T ¦ Tempête sur la côte ¦ Des villages évacués après la rupture d'une digue
        = ¦ en ¦ T ¦ Five killed in bus crash ¦ 5 killed in bus crash
        = ¦ en ¦ T ¦ Five killed in bus crash ¦ Bus crash kills five
        = ¦ en ¦ T ¦ Mayor resigns over budget row ¦ BREAKING: Mayor resigns over budget row
        = ¦ en ¦ T ¦ Mayor resigns over budget row ¦ Mayor quits over budget row
        = ¦ en ¦ T ¦ mayor resigns over budget row ¦ Mayor Resigns Over Budget Row
        = ¦ en ¦ T ¦ Mayor resigns over budget row ¦ Mayor resigns over budget row | Harbour Gazette
        = ¦ en ¦ T ¦ Mayor resigns over budget row ¦ LIVE – Mayor resigns over budget row
        = ¦ en ¦ S ¦ The "old" mill - closed for years - reopens. ¦ The “old” mill – closed for years – reopens.
        = ¦ en ¦ S ¦ The mill sold 1,000 tonnes of flour. ¦ The mill sold 1000 tonnes of flour.
        = ¦ en ¦ S ¦ The mill reopens on 12 Sept. after repairs. ¦ The mill reopens on September 12 after repairs.
        = ¦ en ¦ S ¦ The mill reopens after repairs. ¦ The mill reopens after repairs. (Reuters)
        = ¦ en ¦ S ¦ The mill reopens after repairs. Posted 2 hours ago. ¦ The mill reopens after repairs. Posted 5 hours ago.
        = ¦ en ¦ S ¦ The mill reopens after repairs. 12 comments ¦ The mill reopens after repairs. 48 comments
        = ¦ en ¦ S ¦ The mill reopens after repairs. ¦ The mill reopens after repairs. Read more: Inside the valley's last bakery
        = ¦ en ¦ S ¦ The mill reopens after long repairs, its owner said. Farmers welcomed the news. ¦ The mill reopens after long repairs, its owner said.
        = ¦ en ¦ S ¦ The mill reopens after long repairs. ¦ The mill reopened after lengthy repairs.
        = ¦ en ¦ B ¦ Mill reopens // The mill in Arden reopens after repairs that took nine months. ¦ Arden mill reopens after nine months // The mill in Arden reopens after repairs that took nine months.
        = ¦ en ¦ S ¦ The mill reopens. Updated 14:05 GMT ¦ The mill reopens. Updated 16:40 GMT
        = ¦ en ¦ S ¦ President Anders Holm spoke for an hour. ¦ Anders Holm spoke for an hour.
        = ¦ en ¦ S ¦ The United Nations sent grain to the valley. ¦ The UN sent grain to the valley.
        = ¦ fr ¦ T ¦ Cinq morts dans un accident de car ¦ Accident de car : 5 morts
        = ¦ fr ¦ T ¦ Le maire démissionne sur fond de querelle budgétaire ¦ VIDÉO. Le maire démissionne sur fond de querelle budgétaire
        = ¦ fr ¦ T ¦ EN DIRECT - Le maire démissionne ¦ Le maire démissionne
        = ¦ fr ¦ S ¦ L'État a versé 1 000 euros à chaque élève. ¦ L’Etat a versé 1.000 euros à chaque élève.
        = ¦ fr ¦ S ¦ Le moulin rouvre après des travaux. ¦ Le moulin rouvre après des travaux. Lire aussi : Dans la dernière boulangerie de la vallée
        = ¦ fr ¦ S ¦ Le moulin rouvre après des travaux. Publié il y a 2 heures ¦ Le moulin rouvre après des travaux. Publié il y a 6 heures
        = ¦ fr ¦ S ¦ Le moulin rouvre après des travaux. ¦ Le moulin rouvre après des travaux (avec AFP).
        = ¦ fr ¦ S ¦ Vingt-cinq habitants ont signé la pétition. ¦ 25 habitants ont signé la pétition.
        = ¦ fr ¦ S ¦ Le maire a annoncé la réouverture du moulin hier. ¦ La réouverture du moulin a été annoncée par le maire.
        ~ ¦ en ¦ B ¦ Mill reopens after repairs // The old mill in the valley opened its doors again after months of careful restoration by local carpenters and stonemasons, delighting bakers and schoolchildren alike. ¦ Striker signs for rivals // A forward joined the league leaders for a record fee, with supporters gathering outside the stadium to greet their new attacking hope before Saturday's derby.
        """;
}
