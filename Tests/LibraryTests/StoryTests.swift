import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("From a proposal to its readers") struct StoryTests {
    let room: LibraryTown

    init() throws { room = try LibraryTown() }

    @Test func `a proposal is seen by its author and the moderators alone`() throws {
        let id = try room.propose("Décret du 4 juillet")
        #expect(try room.page(id, as: .amina).status == 200)
        #expect(try room.page(id, as: .malik).status == 200)
        for resident in [Resident.loic, .region] {
            #expect(try room.page(id, as: resident).status == 404)
            #expect(try room.file(id, as: resident).status == 404)
            #expect(try room.file(of: room.version(id), as: resident).status == 404)
            #expect(try !room.list(as: resident).words.contains("Décret du 4 juillet"))
            #expect(
                try !room.visit(resident).get(room.home).words.contains("Décret du 4 juillet"))
        }
    }

    @Test func `Malik asks for a change, Amina sends another, he vets it, Loïc has it`() throws {
        let id = try room.propose("Guide des financements")
        let first = try room.version(id)
        #expect(try room.decide("changes", first, "Il manque l’année.").status == 303)
        let told = try room.visit(.amina).get("/account/notices").words
        #expect(told.contains("Guide des financements"))
        let asked = try room.visit(.amina).get(LibraryPaths.version(first.id, in: room.space))
        #expect(asked.words.contains("Il manque l’année."))
        try room.sendVersion(of: id, room.town.pdf("Guide 2019.pdf", "Financements 2019"))
        let second = try room.version(id)
        #expect(second.number == 2)
        #expect(try room.versions(id).last?.state == .superseded)
        #expect(try room.decide("vetted", second, "Comparé au site.").status == 303)
        let page = try room.page(id)
        #expect(page.words.contains("Vérifié par Malik Benali le 3 juin 2019"))
        #expect(page.words.contains("Comparé au site."))
        #expect(!page.words.contains("Il manque l’année."))
        let file = try room.file(id)
        #expect(file.status == 200)
        #expect(file.file?.disposition?.fileName == "Guide 2019.pdf")
        #expect(file.file?.tag == ETag(second.digest))
        #expect(file.headers["Content-Security-Policy"]?.hasSuffix("; sandbox") == true)
        #expect(try room.list().words.contains("Guide des financements"))
    }

    @Test func `a newer version is no reader's until it is vetted`() throws {
        let id = try room.publish("Accord de branche")
        try room.sendVersion(
            of: id, room.town.pdf("Avenant secret.pdf", "Avenant"), ["note": "Avenant tenu secret"])
        let newer = try room.version(id)
        #expect(newer.state == .submitted)
        for resident in [Resident.loic, .region] {
            let page = try room.page(id, as: resident)
            #expect(page.status == 200)
            #expect(!page.words.contains("secret"))
            #expect(!page.words.contains(newer.digest))
            #expect(try room.file(of: newer, as: resident).status == 404)
            let address = LibraryPaths.version(newer.id, in: room.space)
            #expect(try room.visit(resident).get(address).status == 404)
            let kernel = SpacePaths.attachment(
                try #require(newer.attachment), in: room.space)
            #expect(try room.visit(resident).get(kernel).status == 404)
            let disposition = try room.file(id, as: resident).file?.disposition
            #expect(disposition?.fileName == "Accord de branche.pdf")
            #expect(
                try !room.visit(resident).get(SpacePaths.search(in: room.space) + "?q=secret")
                    .words.contains("Avenant"))
        }
        #expect(try room.page(id, as: .amina).words.contains("Avenant tenu secret"))
        #expect(try room.count("SELECT COUNT(*) AS n FROM journal AS j") == 1)
        try room.decide("vetted", newer)
        #expect(try room.file(id).file?.disposition?.fileName == "Avenant secret.pdf")
        #expect(
            try room.count(
                """
                SELECT COUNT(*) AS n FROM journal AS j WHERE j.verb = 'documentRenewed'
                """) == 1)
        let old = try #require(try room.versions(id).last)
        #expect(old.state == .superseded)
        #expect(try room.file(of: old).status == 404)
        #expect(try room.page(id).words.contains(old.digest))
    }

    @Test func `nothing is told before the first vetting`() throws {
        let id = try room.propose("Arrêté")
        #expect(try room.count("SELECT COUNT(*) AS n FROM journal AS j") == 0)
        try room.decide("vetted", room.version(id))
        #expect(
            try room.count(
                "SELECT COUNT(*) AS n FROM journal AS j WHERE j.verb = 'created'") == 1)
    }

    @Test func `a draft waits for nobody, and is given to the moderators and taken back`() throws {
        let id = try room.propose("Ébauche", nil, ["do": "draft"])
        let version = try room.version(id)
        #expect(version.state == .draft)
        let queue = LibraryPaths.review(in: room.space)
        #expect(try !room.visit(.malik).get(queue).words.contains("Ébauche"))
        let amina = try room.visit(.amina)
        let address = LibraryPaths.submission(version.id, in: room.space)
        #expect(try amina.post(address).status == 303)
        #expect(try room.visit(.malik).get(queue).words.contains("Ébauche"))
        #expect(try amina.get(LibraryPaths.proposals(in: room.space)).words.contains("Ébauche"))
        #expect(try amina.delete(address).status == 303)
        #expect(try !room.visit(.malik).get(queue).words.contains("Ébauche"))
    }

    @Test func `a refusal needs a reason, and stays its author's business`() throws {
        let id = try room.propose("Tract")
        let version = try room.version(id)
        #expect(try room.decide("refused", version).status == 422)
        #expect(
            try room.decide("refused", version, "Ce n’est pas un texte officiel.").status == 303)
        #expect(try room.page(id, as: .amina).words.contains("Ce n’est pas un texte officiel."))
        #expect(try room.page(id).status == 404)
    }
}
