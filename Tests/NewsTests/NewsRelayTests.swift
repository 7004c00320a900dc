import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("News that another space shows") struct NewsRelayTests {
    let relays: NewsRelays
    private var room: NewsTown { relays.room }
    private var town: Town { room.town }
    private let network = Town.network

    init() throws { relays = try NewsRelays() }

    @Test func `upward it waits for the moderators there, and is read once they accept`() throws {
        let id = try room.publish("Assemblée générale à Sète", ["body": "Venez **nombreux**."])
        let form = try town.visit(as: .malik).get(relays.page(of: id))
        #expect(form.words.contains("Réseau des instituts"))
        #expect(form.words.contains("Y attend l’accord") && form.words.contains("Venez nombreux"))
        #expect(try relays.send(id).status == 303)
        let address = try relays.shown(id)
        let (sofia, malik) = (try town.visit(as: .sofia), try town.visit(as: .malik))
        #expect(try malik.get(address).status == 404)
        #expect(try !malik.get(network).words.contains("Assemblée"))
        #expect(try sofia.get(network + "/tasks").words.contains("Assemblée générale à Sète"))
        #expect(try sofia.get("/account/notices").words.contains("proposée par Centre"))
        try relays.accept(id)
        let read = try malik.get(address)
        #expect(read.words.contains("Assemblée générale à Sète"))
        #expect(
            read.words.contains(
                "De l’espace «\u{A0}Centre de ressources sur la VAE militante\u{A0}»"))
        #expect(read.text.contains("<strong>nombreux</strong>"))
        #expect(!read.words.contains("Malik Benali, "))
        for list in ["", "/network", "/search?q=nombreux"] {
            #expect(try malik.get(network + list).words.contains("Assemblée générale"), "\(list)")
        }
        let told = try room.count("SELECT COUNT(*) FROM journal AS j WHERE j.kind = 'newsRelay'")
        #expect(told == 1)
        #expect(try !sofia.get(network + "/tasks").words.contains("Assemblée"))
        #expect(try town.visit(as: .malik).get(relays.page(of: id)).words.contains("publié le"))
    }

    @Test func `downward it appears at once, unless the space wishes to decide`() throws {
        func write(_ title: String) throws -> Answer {
            let sofia = try town.visit(as: .sofia)
            let made = try sofia.post(network + "/news", room.form(title))
            let number = try #require(made.location?.split(separator: "/").last)
            return try sofia.post(
                "\(network)/items/\(number)/publishing",
                ["space": town.space(.centre).id.description])
        }
        #expect(try write("Du haut").status == 303)
        let amina = try town.visit(as: .amina)
        #expect(try amina.get(room.home).words.contains("Du haut"))
        let claire = try town.visit(as: .claire)
        try claire.put(Town.centre + Town.ties, ["holds": "on"])
        #expect(try write("À relire").status == 303)
        #expect(try !amina.get(room.home).words.contains("À relire"))
        #expect(try claire.get(Town.centre + "/tasks").words.contains("À relire"))
    }

    @Test func `it goes with its source, whatever hides that`() throws {
        let ways: [(Item.ID) throws -> Void] = [
            { try town.visit(as: .malik).delete(relays.page(of: $0), ["space": relays.above()]) },
            { try town.visit(as: .malik).delete(room.address($0)) },
            { _ = try room.save($0, "Reprise", ["when": "draft"]) },
            { _ = try room.save($0, "Reprise", ["audience": "moderators"]) },
            { id in
                try town.site.database.write { try $0.run("DELETE FROM item WHERE id = \(id)") }
            },
            { _ in
                let tie = try #require(try town.tie())
                try town.visit(as: .claire).delete("\(Town.centre)\(Town.ties)/\(tie)")
            },
        ]
        for (number, hide) in ways.enumerated() {
            let id = try room.publish("Partie \(number)", ["body": "Texte merveilleux"])
            try relays.send(id)
            try relays.accept(id)
            let address = try relays.shown(id)
            let malik = try town.visit(as: .malik)
            #expect(try malik.get(address).status == 200, "\(number)")
            try hide(id)
            #expect(try malik.get(address).status == 404, "\(number)")
            #expect(try town.visit(as: .sofia).get(address).status == 404, "\(number)")
            let found = try malik.get(network + "/search?q=merveilleux").words
            #expect(found.contains("0 résultat"), "\(number)")
            let out: SQL = """
                SELECT COUNT(*) FROM item AS i JOIN relay AS r ON r.item_id = i.id
                WHERE i.published = 1
                """
            #expect(try room.count(out) == 0, "\(number)")
            let index = town.site.searchIndex
            #expect(try town.site.database.read { try index.behind($0) } == [])
        }
    }

    @Test func `an edit is read there, and found`() throws {
        let id = try room.publish("Avant", ["body": "ancien texte"])
        try relays.send(id)
        try relays.accept(id)
        _ = try room.save(id, "Après", ["body": "nouveau contenu"])
        let malik = try town.visit(as: .malik)
        #expect(try malik.get(relays.shown(id)).words.contains("nouveau contenu"))
        #expect(try malik.get(network + "/search?q=nouveau").words.contains("Après"))
        #expect(try malik.get(network + "/search?q=ancien").words.contains("0 résultat"))
    }

    @Test func `what is not for the whole space, or not out, does not leave it`() throws {
        for changes in [["when": "draft"], ["audience": "moderators"]] {
            let id = try room.publish("Entre nous", changes)
            let form = try town.visit(as: .malik).get(relays.page(of: id))
            #expect(!form.text.contains("name=\"space\""), "\(changes)")
            #expect(try relays.send(id).status == 409, "\(changes)")
        }
        #expect(try room.count("SELECT COUNT(*) FROM relay AS r") == 0)
    }

    @Test func `nobody but the moderators of its space publishes, and only where it is tied`()
        throws
    {
        let id = try room.publish("Ici")
        for resident in [Resident.amina, .region] {
            #expect(try relays.send(id, by: resident).status == 403)
        }
        #expect(try relays.send(id, by: .sofia).status == 404)
        let far = try town.makeSpace("au-loin").description
        let malik = try town.visit(as: .malik)
        #expect(try malik.post(relays.page(of: id), ["space": far]).status == 404)
        #expect(try malik.post(relays.page(of: id), ["space": "9999"]).status == 404)
        #expect(try malik.post(relays.page(of: id)).status == 422)
        #expect(try town.visit(as: .sofia).get("\(network)/items/\(id)").status == 404)
    }

    @Test func `readers of one space alone see no more of the other`() throws {
        let id = try room.publish("Partagée")
        try relays.send(id)
        try relays.accept(id)
        let address = try relays.shown(id)
        for resident in [Resident.amina, .claire, .region] {
            #expect(try town.visit(as: resident).get(address).status == 404)
        }
        #expect(try town.guest().get(address).status == 401)
        #expect(try town.visit(as: .sofia).get(room.address(id)).status == 404)
        #expect(try town.visit(as: .sofia).get(Town.centre).status == 404)
    }

    @Test func `its files are had there, and no other of its space`() throws {
        let answer = try town.visit(as: .malik).post(
            room.items, room.form("Avec pièce"), files: [try room.pdf("Été.pdf")])
        let id = try room.id(answer, "Avec pièce")
        let other = try town.visit(as: .malik).post(
            room.items, room.form("Restée"), files: [try room.pdf("Secret.pdf")])
        let stayed = try town.visit(as: .malik).get(
            room.address(try room.id(other, "Restée")))
        let secret = try #require(
            stayed.values(of: "href").first { $0.contains("/attachments/") })
        try relays.send(id)
        let sofia = try town.visit(as: .sofia)
        let waiting = try sofia.get(relays.shown(id))
        let file = try #require(
            waiting.values(of: "href").first { $0.contains("/attachments/") })
        #expect(file.hasPrefix(network + "/"))
        #expect(try sofia.get(file).status == 200)
        #expect(try town.visit(as: .malik).get(file).status == 404)
        try relays.accept(id)
        #expect(try town.visit(as: .malik).get(file).status == 200)
        #expect(try town.visit(as: .amina).get(file).status == 404)
        let guessed = secret.replacing(Town.centre, with: network)
        #expect(try sofia.get(guessed).status == 404)
        #expect(try sofia.get(secret).status == 404)
        try town.visit(as: .malik).delete(relays.page(of: id), ["space": relays.above()])
        #expect(try sofia.get(file).status == 404)
    }

    @Test func `a hostile title is text, and nobody is named`() throws {
        let title = "<script>alert(1)</script> « Été » & co"
        let id = try room.publish(
            title, ["body": "Merci à @Amina Haddad pour l’accueil.", "summary": "@Amina Haddad"])
        try relays.send(id)
        try relays.accept(id)
        let malik = try town.visit(as: .malik)
        for path in [
            try relays.shown(id), network, network + "/network", network + "/search?q=accueil",
        ] {
            let read = try malik.get(path)
            #expect(read.words.contains("« Été » & co"), "\(path)")
            #expect(!read.text.contains("<script>alert"), "\(path)")
            #expect(!read.words.contains("Amina"), "\(path)")
        }
    }

    @Test func `a report made there reaches the moderators there`() throws {
        let id = try room.publish("Discutable")
        try relays.send(id)
        try relays.accept(id)
        let number = try #require(try relays.shown(id).split(separator: "/").last)
        let reported = try town.visit(as: .malik).post(
            "\(network)/items/\(number)/report", ["reason": "another", "text": "À voir"])
        #expect(reported.status == 303)
        #expect(
            try town.visit(as: .sofia).get(network + "/moderation").words.contains("Discutable"))
        let here = try town.visit(as: .claire).get(Town.centre + "/moderation").words
        #expect(!here.contains("Discutable"))
    }

    @Test func `it is nobody's there, and its author's account goes without a trace`() throws {
        let id = try room.publish("De Malik")
        try relays.send(id)
        try relays.accept(id)
        let author: Int64? = try town.site.database.read {
            try $0.value(
                """
                SELECT i.author_id FROM item AS i JOIN relay AS r ON r.item_id = i.id
                WHERE r.source_id = \(id) AND i.author_id IS NOT NULL
                """)
        }
        #expect(author == nil)
        #expect(try town.visit(as: .sofia).get(relays.shown(id) + "").words.contains("De Malik"))
        #expect(try !town.visit(as: .sofia).get(relays.shown(id)).words.contains("Malik Benali"))
    }
}
