import Community
import Content
import Foundation
import HTTP
import Media
import Storage
import TestKit
import Testing

@testable import Messages

@Suite("Writing a message") struct ComposeTests {
    let post: MessagesTown

    init() throws { post = try MessagesTown() }

    private func send(
        _ form: FormFields, by resident: Resident = .amina
    ) throws -> Answer {
        try post.town.visit(as: resident).post(MessagesPaths.sent(in: post.space), form)
    }

    @Test func `it goes to those who are named, each with a copy and a mail of their own`() throws {
        let id = try post.write("Réunion du comité", to: [.loic, .sofia])
        #expect(try post.readers(of: id) == ["Loïc Le Goff", "Sofia Martins"])
        for resident in [Resident.loic, .sofia] {
            let mails = try post.mails(to: resident)
            #expect(mails.map(\.subject) == ["Réunion du comité"])
            #expect(mails[0].body.contains("la convocation"))
            #expect(mails[0].body.contains("Amina Haddad vous écrit"))
        }
        #expect(try post.mails(to: .denis).isEmpty)
        let page = try post.read(id, as: .loic)
        #expect(page.status == 200 && page.text.contains("<strong>la convocation</strong>"))
    }

    @Test func `a photo without words is a message, and nothing at all is none`() throws {
        let loic = try post.town.person(.loic).description
        let form: FormFields = ["subject": "La salle", "text": " ", "person": loic]
        #expect(try send(form).status == 422)
        let bytes = try SimplePicture.landscape(width: 400, height: 300, seed: 1)
        let sent = try post.town.visit(as: .amina).post(
            MessagesPaths.sent(in: post.space), form,
            files: [UploadedFile("Salle.png", bytes, in: post.town.site.files)])
        #expect(sent.status == 303)
        let inbox = try post.town.visit(as: .loic).get(MessagesPaths.inbox(in: post.space))
        #expect(inbox.words.contains("La salle"))
    }

    @Test func `nobody sees the address of another, anywhere`() throws {
        let id = try post.write(
            "Réunion", to: [.loic, .sofia, .denis], ["answers_go": "all", "receipt": "1"])
        try post.answer(id, "Je viens.", by: .loic, toAll: true)
        var texts = try [Resident.loic, .sofia].map { try post.read(id, as: $0).text }
        let pages = [
            MessagesPaths.record, MessagesPaths.table, MessagesPaths.proof, MessagesPaths.calls,
        ]
        for path in pages {
            let page = try post.town.visit(as: .amina).get(path(id, in: post.space))
            #expect(page.status == 200)
            texts.append(page.text)
        }
        let people = try post.town.visit(as: .amina).get(
            MessagesPaths.people(in: post.space) + "?q=lo")
        #expect(people.text.contains("Loïc"))
        texts.append(people.text)
        texts += try post.mails(to: .sofia).map(\.body)
        for text in texts { #expect(!text.contains("@parvis.test")) }
    }

    @Test func `the form says from when on files are not joined, and each context once`() throws {
        let form = try post.town.visit(as: .amina).get(MessagesPaths.newLetter(in: post.space))
        #expect(form.words.contains("Au-delà de 10 Mo en tout"))
        let found = try post.town.visit(as: .amina).get(
            MessagesPaths.people(in: post.space) + "?q=r"
        ).text
        let contexts = found.matches(of: /"context":"([^"]*)"/).map { String($0.1) }
        #expect(!contexts.isEmpty)
        for context in contexts {
            let words = context.components(separatedBy: ", ")
            #expect(Set(words).count == words.count, "\(context)")
        }
    }

    @Test func `a name that is typed is found by any part of it, without a script`() throws {
        let form = try post.form("", to: [.denis], ["to": "goff", "find": "1", "text": "Bonjour"])
        let page = try send(form)
        #expect(page.status == 200)
        #expect(page.words.contains("Loïc Le Goff") && page.words.contains("Denis Roques"))
        #expect(page.text.contains("Bonjour</textarea>"))
        #expect(try post.count("SELECT COUNT(*) FROM letter") == 0)
        let nobody = try send(post.form("", to: [], ["to": "xyz", "find": "1"]))
        #expect(nobody.words.contains("Personne de ce nom"))
    }

    @Test func `a name that is only typed is not sent to, and all that was typed comes back`()
        throws
    {
        let page = try send(post.form("Réunion", to: [], ["to": "Loïc", "receipt": "1"]))
        #expect(page.status == 422 && page.words.contains("Ce nom n’est pas encore choisi"))
        #expect(page.input("subject") == "Réunion" && page.input("to") == "Loïc")
        #expect(page.text.contains("name=\"receipt\" value=\"1\" checked"))
    }

    @Test func `an empty message, or one to nobody, is refused with what is wrong`() throws {
        let page = try send(["subject": "  ", "text": "\u{200B}"])
        #expect(page.status == 422)
        for words in ["Choisissez à qui", "Donnez un objet"] {
            #expect(page.words.contains(words))
        }
        let long = try send(
            post.form(String(repeating: "é", count: 151), to: [.loic], ["text": "Bonjour"]))
        #expect(long.status == 422 && long.words.contains("dépasse 150 signes"))
        let huge = String(repeating: "a", count: 33 << 10)
        #expect(try send(post.form("Long", to: [.loic], ["text": huge])).status == 422)
        #expect(try post.count("SELECT COUNT(*) FROM letter") == 0)
    }

    @Test func `one writes to people of the same space alone, and not to oneself`() throws {
        try post.leave(.denis)
        let gone = try send(post.form("Réunion", to: [.denis, .loic]))
        #expect(gone.status == 422 && gone.words.contains("n’est plus dans l’espace"))
        #expect(try send(post.form("Réunion", to: [.amina])).status == 422)
        #expect(try post.count("SELECT COUNT(*) FROM letter") == 0)
    }

    @Test func `a group, a role and everybody get it once each`() throws {
        let west = try post.group("Ouest", [.loic, .sofia])
        let id = try post.write("Au groupe", to: [.loic], groups: [west])
        try post.town.runJobs()
        #expect(try post.readers(of: id) == ["Loïc Le Goff", "Sofia Martins"])
        let all = try post.write("À tous", to: [.loic], by: .malik, ["everyone": "1"])
        try post.town.runJobs()
        #expect(try post.readers(of: all).count == 6)
        #expect(try post.mails(to: .loic).filter { $0.subject == "À tous" }.count == 1)
        let moderators = try post.write("À l’équipe", to: [], by: .claire, roles: ["moderator"])
        try post.town.runJobs()
        #expect(try post.readers(of: moderators) == ["Malik Benali"])
    }

    @Test func `a member writes to everybody or to a group where the space allows it`() throws {
        let west = try post.group("Ouest", [.loic])
        let all = try send(post.form("À tous", to: [], ["everyone": "1"]))
        #expect(all.status == 422 && all.words.contains("seule la modération"))
        #expect(try send(post.form("À tous", to: [], roles: ["member"])).status == 422)
        let choices = "set messages.toEveryone true\nset messages.toGroups false\n"
        try post.change(
            "UPDATE space SET choices = \(choices) WHERE id = \(post.space.id)")
        #expect(try send(post.form("À tous", to: [], ["everyone": "1"])).status == 303)
        #expect(try send(post.form("Au groupe", to: [], groups: [west])).status == 422)
    }

    @Test func `whoever looks after a group writes to it where other members do not`() throws {
        let (west, east) = (
            try post.group("Ouest", [.amina, .loic]), try post.group("Est", [.loic])
        )
        let amina = try post.town.person(.amina)
        try post.change(
            "UPDATE space SET choices = 'set messages.toGroups false\n' WHERE id = \(post.space.id)"
        )
        #expect(try send(post.form("Au groupe", to: [], groups: [west])).status == 422)
        try post.change(
            """
            UPDATE member_group_person SET manages = 1
            WHERE person_id = \(amina) AND group_id = \(Int64(west) ?? 0)
            """)
        let form = try post.town.visit(as: .amina).get(MessagesPaths.newLetter(in: post.space))
            .words
        #expect(form.contains("Ouest") && !form.contains("Est "))
        #expect(try send(post.form("Au groupe", to: [], groups: [west])).status == 303)
        #expect(try send(post.form("À l’autre", to: [], groups: [east])).status == 422)
    }

    @Test func `the button says for how many, and so does its script`() throws {
        let form = try post.form("Réunion", to: [.loic, .sofia], ["preview": "1"])
        #expect(try send(form).words.contains("Envoyer à 2 personnes"))
        let sofia = try post.town.person(.sofia)
        let answer = try post.town.visit(as: .amina).get(
            MessagesPaths.count(in: post.space) + "?person=\(sofia)&when=later")
        #expect(answer.text.contains("Programmer pour 1\u{A0}personne"))
    }

    @Test func `a draft is kept with its recipients, and goes when the message is sent`() throws {
        let amina = try post.town.visit(as: .amina)
        let form = try post.form("Réunion", to: [.loic], ["text": "Bonj", "receipt": "1"])
        #expect(try amina.put(MessagesPaths.draft(in: post.space), form).status == 204)
        let page = try amina.get(MessagesPaths.newLetter(in: post.space))
        #expect(page.input("subject") == "Réunion" && page.text.contains("Bonj</textarea>"))
        #expect(page.words.contains("Loïc Le Goff") && page.words.contains("Brouillon gardé"))
        try post.write("Réunion", to: [.loic])
        let after = try amina.get(MessagesPaths.newLetter(in: post.space))
        #expect(after.input("subject")?.isEmpty == true)
        let sofia = try post.town.visit(as: .sofia).get(MessagesPaths.newLetter(in: post.space))
        #expect(sofia.input("subject")?.isEmpty == true)
    }

    @Test func `the same message sent again is asked about, and may be meant`() throws {
        try post.write("Réunion", to: [.loic])
        let again = try send(post.form("Réunion", to: [.loic]))
        #expect(again.status == 409 && again.words.contains("même message"))
        #expect(try send(post.form("Réunion", to: [.loic], ["again": "1"])).status == 303)
        #expect(try post.count("SELECT COUNT(*) FROM letter") == 2)
    }

    @Test func `files go with each copy, and are nobody else's`() throws {
        let amina = try post.town.visit(as: .amina)
        let sent = try amina.post(
            MessagesPaths.sent(in: post.space), post.form("Le tract", to: [.loic]),
            files: [try post.town.pdf("élections.pdf")])
        let id = try post.id(sent, "Le tract")
        let page = try post.read(id, as: .loic)
        let address = try #require(page.values(of: "href").first { $0.contains("/attachments/") })
        #expect(page.words.contains("élections.pdf"))
        #expect(try post.town.visit(as: .loic).get(address).status == 200)
        #expect(try post.town.visit(as: .amina).get(address).status == 200)
        for other in [Resident.sofia, .malik, .claire, .region] {
            #expect(try post.town.visit(as: other).get(address).status == 404, "\(other)")
        }
    }

    @Test func `files too large for a mail are named in it, and read on the platform`() throws {
        let copies = try [1, 20 << 20].map { size in
            let file = MailFile(
                name: "film.mp4", type: "video/mp4", digest: String(repeating: "a", count: 64),
                size: size)
            let letter = try post.letter(post.write("Le film \(size)", to: [.loic]))
            return CopyMail(
                letter, in: post.space, for: .init(locale: "fr", isNeutral: false), files: [file],
                isToMany: false, post.town.site
            ).outgoing()
        }
        #expect(copies.map(\.attachments.count) == [1, 0])
        #expect(!copies[0].text.contains("film.mp4") && copies[1].text.contains("film.mp4"))
    }

    @Test func `the page of a member leads to the form, with them chosen`() throws {
        let loic = try post.town.person(.loic)
        let address = "/\(post.space.slug)/members/\(loic)"
        let page = try post.town.visit(as: .amina).get(address)
        let way = try #require(page.values(of: "href").first { $0.contains("/messages/new") })
        let form = try post.town.visit(as: .amina).get(way)
        #expect(form.words.contains("Ce message ira à Loïc Le Goff"))
        #expect(try !post.town.visit(as: .region).get(address).text.contains("/messages/new"))
    }

    @Test func `nobody writes to many more than ten times a day`() throws {
        for number in 0..<10 {
            try post.write("Envoi \(number)", to: [], by: .malik, ["everyone": "1"])
        }
        let form = try post.form("Envoi 11", to: [], ["everyone": "1"])
        #expect(try send(form, by: .malik).status == 403)
        post.town.pass(90_000)
        #expect(try send(form, by: .malik).status == 303)
    }
}
