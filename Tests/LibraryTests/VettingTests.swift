import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("Vetting a version") struct VettingTests {
    let room: LibraryTown

    init() throws { room = try LibraryTown() }

    @Test func `all three checks are needed`() throws {
        let id = try room.propose("Loi")
        let version = try room.version(id)
        for missing in LibraryTown.checks.keys {
            var checks = LibraryTown.checks
            checks[missing] = nil
            let answer = try room.decide("vetted", version, "Lu.", checks: checks)
            #expect(answer.status == 422)
            #expect(answer.words.contains("Cochez les trois vérifications"))
            #expect(answer.words.contains("Lu."))
        }
        #expect(try room.version(id).state == .submitted)
    }

    @Test func `it is bound to the very bytes that were read`() throws {
        let id = try room.propose("Loi")
        let version = try room.version(id)
        let other = String(repeating: "a", count: 64)
        let answer = try room.decide("vetted", version, digest: other)
        #expect(answer.status == 409)
        #expect(answer.words.contains("remplacée entre-temps"))
        #expect(try room.page(id).status == 404)
        let malik = try room.town.person(.malik)
        #expect(throws: (any Error).self) {
            try room.town.site.database.write {
                try VettingStore(db: $0).add(
                    .changes, of: version.id, digest: other, Checklist(grounds: "Autre."),
                    by: malik,
                    at: room.town.site.clock.now())
            }
        }
    }

    @Test func `a version that was replaced meanwhile is not vetted`() throws {
        let id = try room.propose("Loi")
        let version = try room.version(id)
        try room.sendVersion(of: id, room.town.pdf("Loi bis.pdf"))
        let answer = try room.decide("vetted", version)
        #expect(answer.status == 409)
        #expect(answer.words.contains("remplacée entre-temps"))
    }

    @Test func `words that changed meanwhile are read again first`() throws {
        let id = try room.propose("Loi")
        let version = try room.version(id)
        let form: FormFields = [
            "decision": "vetted", "source_ok": "1", "date_ok": "1", "content_ok": "1",
            "digest": version.digest, "edition": "1",
        ]
        let editor = LibraryPaths.editor(id, in: room.space)
        let amina = try room.visit(.amina)
        let read = try amina.get(editor).input("version") ?? ""
        var fields = room.form("Une tout autre loi")
        fields.append("version", read)
        #expect(try amina.put(LibraryPaths.document(id, in: room.space), fields).status == 303)
        let answer = try room.visit(.malik).post(
            LibraryPaths.vetting(version.id, in: room.space), form)
        #expect(answer.status == 409)
        #expect(try room.page(id).status == 404)
    }

    @Test func `of two moderators the second is told that it was decided`() throws {
        let id = try room.propose("Loi")
        let version = try room.version(id)
        #expect(try room.decide("vetted", version).status == 303)
        let answer = try room.decide("refused", version, "Trop vieux.", by: .claire)
        #expect(answer.status == 409)
        #expect(answer.words.contains("décision a déjà été prise"))
        #expect(try room.version(id).state == .vetted)
        #expect(try room.count("SELECT COUNT(*) AS n FROM vetting AS t") == 1)
    }

    @Test func `where four eyes are asked for, whoever sent it does not vet it`() throws {
        let strict = try room.theme("Textes sûrs", ["four_eyes": "1"])
        let theme: FormFields = ["theme": strict.description]
        let id = try room.propose("Circulaire", nil, theme, by: .malik)
        let version = try room.version(id)
        #expect(try room.decide("vetted", version).status == 403)
        let page = try room.visit(.malik).get(LibraryPaths.version(version.id, in: room.space))
        #expect(page.words.contains("vérifié à deux"))
        #expect(
            try !room.visit(.malik).get("/\(room.space.slug)/tasks").words.contains("Circulaire"))
        #expect(
            try room.visit(.claire).get("/\(room.space.slug)/tasks").words.contains("Circulaire"))
        #expect(try room.decide("vetted", version, by: .claire).status == 303)
        var now = theme
        now.append("do", "publish")
        for (name, value) in LibraryTown.checks { now.append(name, value) }
        let sent = try room.send("Autre circulaire", nil, now, by: .malik)
        #expect(sent.status == 403)
    }

    @Test func `a moderator publishes at once what they have checked`() throws {
        var now: FormFields = ["do": "publish"]
        #expect(try room.send("Arrêté", nil, now, by: .malik).status == 422)
        for (name, value) in LibraryTown.checks { now.append(name, value) }
        let id = try room.propose("Arrêté", nil, now, by: .malik)
        #expect(try room.page(id).words.contains("Vérifié par Malik Benali"))
        #expect(try room.send("Note", nil, now).status == 403)
    }

    @Test func `members do not vet`() throws {
        let id = try room.propose("Loi")
        #expect(try room.decide("vetted", room.version(id), by: .amina).status == 403)
        #expect(try room.decide("vetted", room.version(id), by: .loic).status == 403)
    }

    @Test func `an archived document keeps its address and leaves the lists`() throws {
        let id = try room.publish("Barème 2018")
        let address = LibraryPaths.archiving(id, in: room.space)
        #expect(try room.visit(.amina).post(address).status == 403)
        #expect(try room.visit(.malik).post(address).status == 303)
        #expect(try !room.list().words.contains("Barème 2018"))
        #expect(try room.list("?shelf=archived").words.contains("Barème 2018"))
        #expect(try room.page(id).words.contains("n’est plus à jour"))
        #expect(try room.file(id).status == 200)
        #expect(try room.visit(.malik).delete(address).status == 303)
        #expect(try room.list().words.contains("Barème 2018"))
    }

    @Test func `a theme says when its documents are to be checked again`() throws {
        let theme = try room.theme("Tarifs", ["review_months": "6"])
        let id = try room.publish("Tarifs 2019", ["theme": theme.description])
        let date = try #require(try room.document(id).reviewAt)
        #expect(date > room.town.site.clock.now().addingTimeInterval(180 * 86_400))
        #expect(date < room.town.site.clock.now().addingTimeInterval(185 * 86_400))
    }
}
