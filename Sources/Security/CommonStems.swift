/// The words people build passwords from, in French and in English, folded (no accents).
///
/// Written for this project: words of the password itself, greetings, first names, months,
/// places, sport, work and union life. It stands for a list of leaked passwords: most of those
/// of twelve characters and more are such words with digits.
enum CommonStems {
    static let words: [[UInt8]] = text.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }

    private static let text = """
        motdepasse passe password passwort passcode passphrase pass pwd mdp secret secrete code
        admin administrateur administrator root user utilisateur login connexion compte account
        identifiant acces access test essai demo invite guest default changeme changezmoi change
        welcome bienvenue hello salut bonjour bonsoir coucou merci bonne journee letmein ouvre
        ouvretoi sesame entrer master monmotdepasse mypassword nouveau nouvelle new temporaire
        iloveyou jetaime amour love loveyou monamour monange coeur cheri cherie doudou loulou
        bebe bisous bisou calin princesse princess prince ange angel papillon licorne unicorn
        soleil sunshine sun lune moon etoile star ciel fleur flower chocolat chocolate bonbon
        cookie pomme cerise banane banana fraise cheese fromage pizza cafe coffee biere vin
        chien chat chaton minou tigre tiger lion dragon loup wolf cheval horse monkey singe
        dauphin lapin poisson oiseau bird
        maman papa mamie papy famille family enfant enfants frere soeur ami amis amie friend
        friends mariage maison home house voiture jardin vacances voyage plage montagne mer
        football foot soccer baseball basketball rugby tennis hockey velo marseille paris lyon
        toulouse bordeaux nantes lille rennes strasbourg nice france francais london bretagne
        psg olympique allezlesbleus arsenal chelsea liverpool champion victoire victory
        batman superman spiderman pokemon pikachu starwars matrix naruto minecraft fortnite
        zelda mario sonic ninja shadow hunter killer ranger cowboy eagle phoenix diamond
        freedom liberte egalite fraternite republique whatever trustno trust nothing jesus dieu
        god lucky chance bonheur happy heureux
        nicolas julien thomas pierre michel alexandre antoine maxime olivier philippe laurent
        david vincent sebastien guillaume frederic stephane christophe daniel alain patrick
        bernard jean jacques louis hugo lucas mathieu romain kevin benjamin anthony camille
        marie sophie isabelle nathalie catherine sylvie martine christine valerie sandrine
        celine julie laura sarah emma lea chloe manon pauline charlotte caroline virginie
        aurelie emilie claire michael jordan jennifer jessica ashley michelle andrew joshua
        matthew robert william george charlie thomas maggie
        janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
        january february march april june july august september october november december
        lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday
        friday saturday sunday printemps ete automne hiver spring summer autumn winter noel
        christmas
        travail boulot bureau work office company entreprise societe service equipe team projet
        project internet ordinateur computer windows linux apple google facebook orange free
        samsung android iphone email mail gmail serveur server reseau network wifi
        syndicat syndicats syndical union unions solidarite solidarity solidaire solidaires
        camarade camarades greve manif manifestation lutte luttes revolution revolte militant
        militante section federation confederation delegue deleguee adherent adherente bureau
        collectif assemblee generale reunion negociation salaire salaires retraite retraites
        ensemble tousensemble onlacherien toutes tous unis peuple commune internationale paix
        parvis communaute community forum site association mairie ville region
        """
}
