import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@Suite("Files brought in") struct ImportTests {
    let desk: ImportTown
    var board: PinboardTown { desk.board }

    init() throws { desk = try ImportTown() }

    private func cards(_ titles: String...) -> String {
        "CARDS\n" + titles.map { $0 + "\n" }.joined()
    }

    @Test func `are read by their endings, and refused in the words of their feature`() throws {
        let form = try board.visit(.malik).get(desk.imports)
        #expect(form.text.contains("accept=\".csv,.tsv,.txt,text/csv,text/tab-separated-values,"))
        #expect(form.text.contains(".md\""))
        #expect(form.words.contains("Colonnes reconnues dans un tableau\u{A0}: Titre, Texte"))
        let answer = try desk.send(Data("Un\n".utf8), "un.md")
        #expect(answer.status == 422)
        #expect(answer.words.contains("Ce ne sont pas des cartes."))
        #expect(try board.visit(.malik).post(desk.imports, [:]).words.contains("Choisissez un"))
        let large = try desk.send(Data(repeating: 65, count: 1_000_001), "un.md")
        #expect(large.words.contains("Ce fichier dépasse 1 Mo"), "\(large.words)")
        #expect(try desk.send(Data(cards("Un").utf8), "un.md", by: .loic).status == 403)
    }

    @Test func `are taken in pieces, read once, and told once`() throws {
        let path = try desk.look(cards("Un", "Deux", "Trois", "Quatre", "Cinq"), "c.md")
        #expect(try desk.page(path).words.contains("5 cartes nouvelles"))
        try board.write { db in
            try FollowStore(db: db).set(
                .messages, of: Pinboard.pile.target(1), by: board.town.person(.loic),
                in: board.space.id, at: board.town.now)
        }
        let page = try desk.take(path)
        #expect(page.words.contains("C’est fait. 5 cartes nouvelles"), "\(page.words)")
        #expect(try desk.cards().count == 5)
        #expect(try desk.verbs() == ["imported"])
        let titles: [String] = try board.site.database.read {
            try $0.values("SELECT j.title FROM journal AS j")
        }
        #expect(titles == ["5\u{A0}cartes"])
        #expect(try board.reasons(.loic) == ["newTopic"])
        #expect(try board.visit(.malik).post(path, [:]).status == 303)
        try board.town.runJobs()
        #expect(try desk.cards().count == 5)
        #expect(try desk.verbs() == ["imported"])
    }

    @Test func `go on after a crash from where they came`() throws {
        let path = try desk.look(cards("Un", "Deux", "Trois", "Quatre", "Cinq"), "c.md")
        #expect(try board.visit(.malik).post(path, [:]).status == 303)
        // A card that cannot be written at all stops the second piece.
        try board.write { db in
            try db.run("ALTER TABLE file_import_item RENAME COLUMN place TO spot")
        }
        try board.town.runJobs()
        #expect(try desk.cards().isEmpty)
        #expect(try desk.page(path).words.contains("L’importation va commencer."))
        try board.write { db in
            try db.run("ALTER TABLE file_import_item RENAME COLUMN spot TO place")
            try db.run("UPDATE file_import SET done = 3, total = 5")
        }
        #expect(try desk.page(path).words.contains("Importation en cours\u{A0}: 3 sur 5."))
        try board.town.wait(120)
        #expect(try desk.page(path).words.contains("C’est fait. 2 cartes nouvelles"))
        #expect(try desk.cards() == ["Quatre: Quatre", "Cinq: Cinq"])
    }

    @Test func `what is refused is left out and said, the others are taken`() throws {
        let long = String(repeating: "x", count: 41)
        let path = try desk.look(cards("Un", "Deux", "Interdit", long, "Trois"), "c.md")
        let preview = try desk.page(path).words
        #expect(preview.contains("4 cartes nouvelles 1 laissé de côté"), "\(preview)")
        #expect(preview.contains("Trop long. Ligne 5"))
        try board.write {
            try $0.run("CREATE UNIQUE INDEX odd ON card (body) WHERE body = 'Deux'")
        }
        _ = try board.card("Deux", in: .network)
        let page = try desk.take(path).words
        #expect(page.contains("C’est fait. 2 cartes nouvelles 3 laissés de côté"), "\(page)")
        #expect(page.contains("Cette carte n’a pas pu être enregistrée. Ligne 3 Deux"))
        #expect(page.contains("Interdit ici. Ligne 4 Interdit Non importé"))
        #expect(page.contains("Trop long. Ligne 5"))
        #expect(try desk.cards() == ["Deux: Deux", "Un: Un", "Trois: Trois"])
    }

    @Test func `all that is left out is told, page after page`() throws {
        let long = (2...260).map { "\($0)" + String(repeating: "x", count: 40) }
        let path = try desk.look("CARDS\nUn\n" + long.joined(separator: "\n") + "\n", "c.md")
        try desk.take(path)
        let first = try desk.page(path)
        #expect(first.words.contains("C’est fait. 1 carte nouvelle 259 laissés de côté"))
        #expect(first.words.contains("Ligne 202") && !first.words.contains("Ligne 203"))
        let next = try #require(first.values(of: "href").first { $0.contains("?from=200") })
        #expect(first.words.contains("et 59 autres."))
        let second = try desk.page(next).words
        #expect(!second.contains("Ligne 202") && second.contains("Ligne 203"))
        #expect(second.contains("Ligne 261") && !second.contains(" autres."))
        #expect(try desk.page(path + "?from=999999999999999999999").status == 200)
        #expect(try desk.cards() == ["Un: Un"])
    }

    @Test func `what changes comes first, and is told beside what is new`() throws {
        _ = try board.card("Un", by: .malik)
        let path = try desk.look("Titre;Texte\nUn;Autre\nDeux;Neuf\nTrois;\n")
        try desk.settle(path)
        let words = try desk.page(path).words
        #expect(words.contains("1 carte nouvelle 1 carte modifiée 1 carte vide"), "\(words)")
        let order = ["Deux Nouveau", "Un Modifié", "Trois Vide"]
            .compactMap { words.range(of: $0)?.lowerBound }
        #expect(order.count == 3 && order == order.sorted(), "\(words)")
        try desk.take(path)
        #expect(try desk.cards() == ["Un: Autre", "Deux: Neuf"])
        #expect(try desk.verbs() == ["edited", "published"])
    }

    @Test func `are dropped by whoever does not want them, and forgotten after a week`() throws {
        let path = try desk.look(cards("Un"), "c.md")
        #expect(try board.visit(.malik).delete(path).location == desk.imports)
        #expect(try desk.page(path).status == 404)
        let other = try desk.look(cards("Deux"), "c.md")
        #expect(try desk.page(other).status == 200)
        let form = try board.visit(.claire).get(desk.imports)
        #expect(form.words.contains("c.md, à vérifier"))
        #expect(form.values(of: "href").contains(other))
        try Jobs(board.site).schedule()
        try board.town.wait(8 * 86_400)
        #expect(try board.count("SELECT COUNT(*) AS n FROM file_import AS f") == 0)
        #expect(try desk.cards().isEmpty)
    }

    @Test func `a page costs the same however long the file is`() throws {
        func statements(_ count: Int) throws -> Int {
            let titles = (1...count).map { "Carte \($0)\n" }.joined()
            let path = try desk.look("CARDS\n" + titles, "c.md")
            var requests = try InternalRequest(board.site)
            _ = try requests.run(.get, path, as: board.town.person(.malik))
            return requests.statements
        }
        #expect(try statements(2) == statements(400))
    }
}
