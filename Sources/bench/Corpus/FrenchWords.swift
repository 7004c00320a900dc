/// What the words of the filled site are made of.
enum FrenchWords {
    static let common = split(
        """
        de la le et les à des en un que du une est pour qui dans il par plus sur au ne se ce pas \
        nous vous avec on sont cette aux mais comme ou si leur y dont tout elle sans être fait \
        bien aussi peut tous ces entre après même avant donc encore très faire depuis leurs avoir \
        déjà chaque notre votre autres sous ont été lors quand alors peu trop moins
        """)

    /// In the order of their frequency.
    static let topical = split(
        """
        dossier réunion aide accord jury mandat syndicat document salarié·es négociation \
        accompagnement entreprise élection grève formation branche comité atelier compétences \
        expérience délégué·es congés télétravail horaires primes effectifs santé sécurité retraite \
        assemblée tract courrier calendrier bureau union fédération convention direction employeur \
        inspection travail droit question réponse exemple modèle guide fiche budget inscription \
        déplacement hébergement permanence équipe militant·es adhérent·es cotisation manifestation \
        préavis revendication consultation expertise plan emploi avenir territoire région
        """)

    static let roots = split(
        """
        conseil concert contrôl contest constru convent conclu consult contract condit form inform \
        transmet transform transfèr négoci organis mobilis discut propos présent prépar particip \
        accompagn accueill adapt affich amélior anim annonc appliqu apport appuy arbitr assembl \
        associ assur attribu augment autoris calcul cherch chang class coll command compar compens \
        complet compt concern connaît coordonn corrig dat décid déclar défend délégu demand \
        dépens déplac désign détail dialogu diffus dirig distribu document échang écout écri éduqu \
        élabor élarg encadr engag enregistr entretien envisag équip étud évalu évolu exam expliqu \
        expos financ fourn gard génér gér habit imagin impos inscri insist install interview jug \
        justifi lanc limit list maint mesur modifi montr nomm not obten occup offr orient ouvr \
        parl partag pass pens perm pilot plac port pos pouss pratiqu précis prévoi profession \
        prolong protég provoqu qualifi racont rappel rassembl rattach réag réalis recrut rédig \
        réfléch regard regroup rejoin remplac renforc rencontr répart représent réserv résist \
        respect sollicit soulign souten suiv survey tent territor trait travers utilis valid vis vot
        """)

    static let endings = split(
        """
        er é ée és ées ant ent ons ez ait aient era eront erait ation ations ement ements eur eurs \
        euse ible able ables if ive ifs el elle els age ages iste istes
        """)

    static let prefixes = split("re dé pré co inter sur trans auto sous")

    private static func split(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }
}
