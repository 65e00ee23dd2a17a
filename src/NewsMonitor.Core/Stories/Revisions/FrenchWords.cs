namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>French, as newsrooms write it.</summary>
internal static class FrenchWords
{
    public static Lexicon Lexicon { get; } = new()
    {
        Language = "fr",
        Stops = Lexicon.Set(
            "le la les l un une des du de d au aux a en dans sur sous par pour avec sans chez entre vers et ou mais donc or car si que qu qui quoi dont "
            + "ce c cet cette ces cela ca son sa ses leur leurs notre nos votre vos il elle ils elles on nous vous je j se s y est sont etait etaient ete "
            + "etre sera seront serait fut furent a ont avait avaient avoir aura auront ait apres avant pendant depuis lors lorsque quand comme plus "
            + "moins tres aussi encore deja alors ainsi meme tout tous toute toutes autre autres selon contre aupres "
            + "aujourd hui hier demain matin soir indique indiquee annonce declare affirme precise dit explique rapporte"),
        Negations = Lexicon.Set("ne n pas jamais aucun aucune rien personne ni non nul nulle guere dement dementent nie nient"),
        NegationParticle = "ne",
        NoNegationBefore = Lexicon.Set("seulement"),
        Numbers = Lexicon.Values(
            "zero=0 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 "
            + "vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 nonante=90 cent=100 cents=100 mille=1000 "
            + "million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000"),
        Vague = Lexicon.Set("plusieurs quelques dizaines centaines milliers nombreux nombreuses certains inconnu indetermine"),
        Synonyms = Lexicon.Groups(
            "mort morts morte mortes tue tues tuee tuees tuer tuent deces decede decedes decedee meurt meurent mortel mortelle, "
            + "blesse blesses blessee blessees, demissionne demission demissionner, "
            + "interpelle interpelles interpellee interpellation arrete arretes arretee arrestation, policier policiers police policiere, "
            + "pourcent pct, secouriste secouristes pompier pompiers sauveteurs, voiture vehicule voitures vehicules, "
            + "debute commence demarre, aide assistance, pourparlers negociations discussions, patron chef dirigeant, entreprise societe firme, "
            + "achete acquiert rachete"),
        Opposites = Lexicon.Pairs(
            "accept/refus accept/rejet confirm/dement approuv/rejet adopt/rejet gagn/perd hauss/baiss augment/diminu coupabl/innoc legal/illegal "
            + "soutient/critiqu ouvert/ferm nord/sud est/ouest homm/femm pere/mer fil/fill frer/soeur vrai/faux condamn/relax vivant/mort victoir/defait "
            + "autoris/interdit"),
    };
}
