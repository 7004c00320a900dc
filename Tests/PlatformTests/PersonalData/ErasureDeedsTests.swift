import Content
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@testable import Community

/// Whoever did everything that the modules let them do is found nowhere once they are erased: in
/// letters, polls, the agenda, the contacts, what others quoted of them, names of files, mails.
@Suite("What is left of somebody who did everything") struct ErasureDeedsTests {
    /// Not of these: they would end what they are to fill, or give her another name.
    private static let others = [
        "/account/merging/union", "/sign-out", "/closures", "/administration/mergings", "/backups",
        "/departure", "/account/spaces", "PUT /account", "/account/email", "/new-email",
    ]
    private static let traces = ["Haddad", Resident.amina.email]
    /// Tables in which her name may stand, and why.
    private static let grounds: [String: String] = [
        "search_word": "words of all texts together, to spell by: no line says whose",
        "search_pair": "the same",
        "letter": "what others sent is kept as it was sent, since its record proves it",
    ]

    let here: PersonalTown
    private var town: Town { here.town }
    private var home: String { "/\(here.space.slug)" }

    init() throws { here = try PersonalTown() }

    /// All that the samples of the modules do.
    private func doEverything() throws {
        let amina = try town.person(.amina)
        let stage = try SampleStage(
            town.site, in: here.space,
            cast: SampleCast(
                author: amina, moderator: try town.person(.malik),
                administrator: try town.person(.claire), password: Resident.password),
            caller: amina)
        for route in features.flatMap(\.routes)
        where [.post, .put].contains(route.method) && !route.isForPrograms
            && !Self.others.contains(where: route.name.contains)
        {
            do {
                let call = try stage.call(route)
                _ = try stage.requests.run(
                    call.method, call.address, as: amina, call.fields, files: call.files)
            } catch {}
        }
    }

    /// What others say of her, and what bears her name.
    private func sayHerName() throws {
        let (amina, loic) = (try town.visit(as: .amina), try town.visit(as: .loic))
        let said = "Voici ce que j’en sais."
        try amina.post(here.topicAddress + "/posts", ["text": said])
        let post: Int64 = try town.site.database.read {
            try $0.one("SELECT MAX(i.id) AS id FROM item AS i WHERE i.kind = 'post'")
        }
        try loic.post(
            here.topicAddress + "/posts", ["text": "Merci.", "quote": "\(post) \(said)"])
        let thanks = "Merci @Amina Haddad, c’est noté."
        let commented: [Item.ID] = try town.site.database.read {
            try $0.values(
                """
                SELECT MAX(i.id) AS id FROM item AS i
                WHERE i.parent_id IS NULL AND i.published_at IS NOT NULL GROUP BY i.kind
                """)
        }
        for item in commented {
            try loic.post("\(home)/items/\(item)/comments", ["text": thanks])
        }
        let letter = try loic.post(
            home + "/messages/sent",
            [
                "person": try town.person(.amina).description, "subject": "Un mot",
                "text": thanks, "receipt": "1",
            ])
        #expect(letter.status == 303)
        let file = try town.pdf("CV Amina Haddad.pdf", "Parcours")
        try amina.post(here.topicAddress + "/posts", ["text": "Mon CV."], files: [file])
        try town.runJobs()
    }

    private func found() throws -> [String] {
        let dump = try town.site.database.read { try TableDump.rows(of: $0) }
        return dump.flatMap { table, text in
            Self.grounds[table] != nil
                ? []
                : text.split(separator: "\n").filter { line in
                    Self.traces.contains { line.contains($0) }
                }.map { "\(table): \($0.prefix(300))" }
        }.sorted()
    }

    /// As the job does at the end of the days in which they might have come back.
    private func erase(_ id: Person.ID) throws {
        let person = try #require(try town.site.database.read { try PersonStore(db: $0).find(id) })
        let isBegun = try town.site.database.write {
            try Erasure(town.site, $0, at: town.now).begin(person, named: "Compte supprimé")
        }
        try #require(isBegun)
        try town.wait(3 * 3600)
    }

    @Test func `neither their name nor their address`() throws {
        let amina = try town.person(.amina)
        try sayHerName()
        try doEverything()
        let before = try found()
        let tables = Set(before.compactMap { $0.split(separator: ":").first.map(String.init) })
        #expect(tables.count > 5, "\(tables)")
        try erase(amina)
        let left = try found()
        #expect(left == [], "\(left.joined(separator: "\n"))")
        let topic = try town.visit(as: .loic).get(here.topicAddress)
        #expect(!topic.text.contains("Haddad"))
        #expect(topic.words.contains("Voici ce que j’en sais."))
    }
}
