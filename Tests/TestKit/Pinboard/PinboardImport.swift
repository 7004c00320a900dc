import Community
package import Content
import Foundation
import Storage

/// Cards that are brought in as a sheet, or as a file with a title on each line.
package enum PinboardImport {
    package static let kind = ImportKind(
        "pinboard", at: "/cards/imports", home: CardPaths.lines, texts: "pinboard.import.",
        fates: [kept], piece: 3, readings: [.sheet(columns, rows: 200, thing: read), lines],
        plan: plan, tell: tell)

    private static let kept = ImportFate("kept")

    private static let columns = [
        SheetColumn("title", known: ["nom", "name"], isRequired: true),
        SheetColumn("body", known: ["note"]),
        SheetColumn("mail", .mail, known: ["courriel", "e-mail"], takesMany: true),
        SheetColumn("phone", .telephone, known: ["téléphone"]),
        SheetColumn("since", .date), SheetColumn("hours", .number),
    ]

    package struct Draft: Sendable {
        let line: Int
        let title: String
        let body: String
    }

    private static func read(_ row: SheetRow, _ problems: inout [ImportProblem]) -> Draft? {
        guard row["title"] != "Personne" else {
            problems.append(
                ImportProblem(
                    line: row.line, about: "Personne", "Ce n’est rien.", isRejection: true))
            return nil
        }
        let parts = ["body", "phone", "since", "hours"].map { row[$0] } + row.all("mail")
        return Draft(
            line: row.line, title: row["title"],
            body: parts.filter { !$0.isEmpty }.joined(separator: " "))
    }

    private static let lines = ImportReading<Draft>.file(["md"], bytes: 1_000_000) { source in
        let text = String(decoding: source.data, as: UTF8.self)
        guard text.hasPrefix("CARDS\n") else { throw ImportRefusal("Ce ne sont pas des cartes.") }
        let titles = text.split(separator: "\n").dropFirst()
        return ImportedThings(
            titles.enumerated().map { place, title in
                Draft(line: place + 2, title: String(title), body: String(title))
            })
    }

    private static func plan(_ drafts: [Draft], _ context: ImportContext) throws -> ImportPlan {
        let known = try CardStore(db: context.db).bodies(of: drafts.map(\.title), in: context.space)
        return ImportPlan(
            drafts.map { draft in
                let fate = fate(of: draft, known[draft.title]?.body)
                return ImportStep(
                    fate, line: draft.line, title: draft.title,
                    text: fate == .refused ? "Trop long." : draft.body
                ) { context in
                    guard draft.title != "Interdit" else { throw ImportRefusal("Interdit ici.") }
                    return try CardStore(db: context.db).write(
                        draft, known[draft.title]?.id, context)
                }
            })
    }

    private static func fate(of draft: Draft, _ body: String?) -> ImportFate {
        if draft.title.utf8.count > 40 { return .refused }
        if draft.body.isEmpty { return kept }
        guard let body else { return .added }
        return body == draft.body ? .same : .changed
    }

    private static func tell(_ outcome: ImportOutcome, _ context: ImportContext) throws {
        let things = { (ids: [Item.ID]) in
            try CardStore(db: context.db).items(ids).map {
                ImportNews.Thing(
                    $0, address: CardPaths.card($0.id, in: context.space),
                    touching: [Pinboard.pile.target(1)])
            }
        }
        try ImportNews(
            of: "pinboard", at: CardPaths.lines(in: context.space), counted: "pinboard.size",
            context
        ).publish(fresh: try things(outcome.fresh), changed: try things(outcome.changed))
    }

    static let words = ["fr": french, "en": english]

    private static let french = #"""
        {
            "pinboard.import.column.body": "Texte", "pinboard.import.column.hours": "Heures",
            "pinboard.import.column.mail": "Adresse électronique",
            "pinboard.import.column.phone": "Numéro", "pinboard.import.column.since": "Depuis",
            "pinboard.import.column.title": "Titre",
            "pinboard.import.count.added.one": "{n} carte nouvelle",
            "pinboard.import.count.added.other": "{n} cartes nouvelles",
            "pinboard.import.count.changed.one": "{n} carte modifiée",
            "pinboard.import.count.changed.other": "{n} cartes modifiées",
            "pinboard.import.count.kept.one": "{n} carte vide",
            "pinboard.import.count.kept.other": "{n} cartes vides",
            "pinboard.import.count.same.one": "{n} carte déjà là",
            "pinboard.import.count.same.other": "{n} cartes déjà là",
            "pinboard.import.fate.kept": "Vide", "pinboard.import.file": "Fichier de cartes",
            "pinboard.import.hint": "Un tableau.", "pinboard.import.keeps": "Sans doublon.",
            "pinboard.import.notKept": "Cette carte n’a pas pu être enregistrée.",
            "pinboard.import.nothing": "Rien à importer.",
            "pinboard.import.quiet": "Un seul avis.", "pinboard.import.text": "Des cartes.",
            "pinboard.import.things": "Les cartes du fichier",
            "pinboard.import.title": "Importer des cartes",
            "pinboard.size.one": "{n} carte", "pinboard.size.other": "{n} cartes"
        }
        """#

    private static let english = french.replacingOccurrences(of: "cartes", with: "cards")
        .replacingOccurrences(of: "nouvelles", with: "new")
        .replacingOccurrences(of: "\"Titre\"", with: "\"Heading\"")
}

extension CardStore {
    fileprivate func items(_ ids: [Item.ID]) throws -> [Item] {
        try db.all(
            "SELECT \(ItemStore.columns) FROM item AS i WHERE i.id IN \(list: ids) ORDER BY i.id")
    }

    fileprivate func bodies(
        of titles: [String], in space: Space
    ) throws -> [String: (id: Item.ID, body: String)] {
        var found: [String: (id: Item.ID, body: String)] = [:]
        try db.each(
            """
            SELECT c.id, i.title, c.body FROM card AS c JOIN item AS i ON i.id = c.id
            WHERE i.space_id = \(space.id) AND i.title IN \(list: titles)
            """
        ) { found[try $0["title"]] = (try $0["id"], try $0["body"]) }
        return found
    }

    fileprivate func write(
        _ draft: PinboardImport.Draft, _ known: Item.ID?, _ context: ImportContext
    ) throws -> Item.ID {
        let id =
            try known
            ?? create(draft.title, in: context.space, by: context.person, at: context.now)
        try db.run("UPDATE card SET body = \(draft.body) WHERE id = \(id)")
        return id
    }
}
