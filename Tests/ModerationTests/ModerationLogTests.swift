import FoundationEssentials
import HTTP
import Storage
import TestKit
import Testing

@testable import Community
@testable import Content
@testable import Moderation

@Suite("The log, the reasons and the rules") struct ModerationLogTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card("Une carte reconnaissable")
    }

    @Test func `members read what was decided, by which rule, and no name`() throws {
        try board.comment("Espèce d’âne", on: card, by: .loic)
        let comment = try board.count("SELECT MAX(c.id) AS n FROM comment AS c")
        try board.report(Item.ID(rawValue: Int64(comment)), by: .sofia, "another", "Détail secret")
        try board.visit(.malik).putRead(
            board.caseAddress(board.cases()[0]),
            ["decision": "hide", "reason": "2", "text": "Adresse de Zoé publiée"])
        for resident in [Resident.denis, .region, .malik] {
            let log = try board.visit(resident).get(SpacePaths.moderationLog(in: board.space))
            #expect(log.words.contains("Texte masqué commentaire Données personnelles"))
            #expect(log.words.contains("lundi 3 juin 2019"))
            for secret in ["Sofia M", "Loïc", "Détail", "Zoé", "âne", "reconnaissable"] {
                #expect(!log.words.contains(secret), "\(secret)")
            }
        }
    }

    @Test func `guests of a public space do not read it, but they read the charter`() throws {
        try board.openToGuests()
        let guest = board.town.guest()
        #expect(try guest.get(SpacePaths.moderationLog(in: board.space)).status == 401)
        #expect(try guest.get(SpacePaths.charter(in: board.space)).status == 200)
    }

    @Test func `the log and the queue have pages`() throws {
        let person = try board.town.person(.loic)
        for number in 1...55 {
            let id = try board.card("Carte \(number)", by: .loic)
            try board.write {
                try $0.run(
                    """
                    INSERT INTO moderation_case (space_id, item_id, kind, title, author_id,
                        origin, opened_at)
                    VALUES (\(board.space.id), \(id), 'card', \("Carte \(number)"), \(person),
                        'report', 1)
                    """)
            }
        }
        let malik = try board.visit(.malik)
        let queue = try malik.get(SpacePaths.moderation(in: board.space))
        #expect(queue.words.contains("Carte 20") && !queue.words.contains("Carte 21"))
        let next = try #require(queue.values(of: "href").first { $0.contains("after=") })
        #expect(try malik.get(next).words.contains("Carte 21"))
        for id in try board.cases() { try board.decide(id, "keep", by: .malik) }
        let log = try malik.get(SpacePaths.moderationLog(in: board.space))
        let older = try #require(log.values(of: "href").first { $0.contains("before=") })
        let count = { (text: String) in text.components(separatedBy: "non retenu").count - 1 }
        #expect(count(log.words) == 50)
        #expect(try count(malik.get(older).words) == 5)
    }

    @Test func `reasons are there from the start, and are each space’s own`() throws {
        let address = SpacePaths.reasons(in: board.space)
        let malik = try board.visit(.malik)
        #expect(try malik.get(address).words.contains("Hors sujet"))
        #expect(
            try malik.post(address, ["title": "Doublon", "text": "Déjà dit."]).status == 303)
        #expect(
            try malik.post(address, ["title": "Doublon", "text": "Encore."]).status == 422)
        let last = try board.count("SELECT MAX(t.id) AS n FROM reason_template AS t")
        let one = address + "/\(last)"
        #expect(try malik.put(one, ["title": "Doublons", "text": "Déjà dit."]).status == 303)
        let refused = try malik.put(one, ["title": "", "text": "Un texte à garder"])
        #expect(refused.status == 422)
        #expect(refused.words.contains("Un texte à garder"))
        let network = try board.town.space(.network)
        let claire = try board.visit(.claire)
        #expect(try !claire.get(SpacePaths.reasons(in: network)).words.contains("Doublon"))
        #expect(
            try claire.put(
                SpacePaths.reasons(in: network) + "/\(last)", ["title": "A", "text": "B"]
            ).status == 404)
        #expect(try malik.delete(one).status == 303)
        #expect(try !malik.get(address).words.contains("Doublons"))
    }

    @Test func `the rules are kept, shown and noted in the audit`() throws {
        let answer = try board.visit(.claire).put(
            SpacePaths.rules(in: board.space),
            ["text": "Soyons **bons**.", "rule-partner-all": "always"])
        #expect(answer.status == 303)
        let page = try board.visit(.denis).get(SpacePaths.charter(in: board.space))
        #expect(page.text.contains("<strong>bons</strong>"))
        let audit = try board.visit(.claire).get(
            SpacePaths.administration(in: board.space) + "/audit")
        #expect(audit.words.contains("a changé les règles"))
        #expect(try board.visit(.malik).get(SpacePaths.rules(in: board.space)).status == 403)
    }
}
