import Community
import Markup

/// What people write, of the usual lengths.
struct Texts {
    private let writing = Writing()

    /// The same, as the features take it.
    var all: BenchTexts {
        get throws {
            BenchTexts(
                title: Self.title,
                message: { try Self.text(writing.message(Int($0), about: $1)) },
                articles: try (0..<6).map { try Self.text(Self.article($0)) },
                shelves: Self.shelves)
        }
    }

    private static func text(_ source: String) throws -> BenchTexts.Text {
        BenchTexts.Text(
            source: source, html: try Markdown.html(source).markup,
            brief: Markdown.plainText(source, limit: 180))
    }

    private static let shelves = [
        "Formation", "Réunions", "Accompagnement", "Ressources", "Vie des territoires",
        "Questions juridiques", "Témoignages", "Agenda du réseau",
    ]

    private static func title(_ number: Int) -> String {
        let place = places[number / 3 % places.count]
        return "\(subjects[number % subjects.count]) \(place), n° \(number + 1)"
    }

    private static func article(_ turn: Int) -> String {
        let chosen = (0..<5).map { sentences[($0 * 3 + turn) % sentences.count] }
        let text = chosen.joined(separator: " ")
        return """
            \(text)

            ## Ce qu’il faut préparer

            - \(sentences[turn])
            - \(sentences[(turn + 1) % sentences.count])
            - **\(sentences[(turn + 2) % sentences.count])**

            \(text) [Le guide complet](https://example.org/guide).

            > \(sentences[(turn + 4) % sentences.count])
            """
    }

    /// What the writers write.
    static let message = sentences.prefix(2).joined(separator: " ")

    private static let subjects = [
        "Atelier d’écriture du dossier de validation", "Rencontre des accompagnateur·rices",
        "Compte rendu de la réunion", "Nouveau guide des compétences militantes",
        "Journée d’étude sur le mandat syndical", "Permanence téléphonique",
    ]

    private static let places = [
        "à Toulouse", "à Montauban", "à Albi", "à Rodez", "à Tarbes", "à distance",
    ]

    private static let sentences = [
        "Le prochain atelier aura lieu dans les locaux de l’institut, de 9 h 30 à 17 h.",
        "Merci à toutes celles et tous ceux qui ont relu le dossier : il est bien plus clair.",
        "Chaque militant·e peut demander un accompagnement individuel pendant six mois.",
        "Le jury a souligné la précision des exemples tirés de l’expérience du mandat.",
        "Pensez à apporter vos fiches de poste & les comptes rendus des instances.",
        "Une aide au déplacement est possible ; écrivez-nous avant la fin du mois.",
        "Nous avons travaillé sur le récit : « partir de ce qu’on a fait, pas de ce qu’on est ».",
        "Les documents sont dans l’espace commun et restent ouverts aux commentaires.",
    ]
}
