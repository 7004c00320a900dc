import Community
import Content
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("What is held of a person") struct PersonalExportTests {
    let here: PersonalTown

    init() throws {
        here = try PersonalTown()
        try here.leaveTraces(.amina, "d’Amina")
        try here.leaveTraces(.loic, "de Loïc")
    }

    @Test func `everything of Amina is in her document, and nothing that Loïc wrote`() throws {
        let text = try here.export(of: .amina)
        let rows = try rows(of: text)
        #expect(texts(rows["forum.posts"], "text").contains("Premier message d’Amina."))
        #expect(texts(rows["forum.posts"], "text").contains("Réponse d’Amina"))
        #expect(texts(rows["content.comments"], "text") == ["Commentaire d’Amina"])
        #expect(texts(rows["news.readings"], "title") == ["Réunion"])
        #expect(texts(rows["account"], "email") == [Resident.amina.email])
        #expect(rows["spaces.memberships"]?.count == 1)
        #expect(rows["account.sessions"]?.isEmpty == false)
        #expect(rows["content.follows"]?.isEmpty == false)
        #expect(rows["content.notices"]?.isEmpty == false)
        #expect(text.contains("d’Amina") && !text.contains("de Loïc"))
        #expect(!text.contains(Resident.loic.email))
        #expect(try here.export(of: .loic).contains("Réponse de Loïc"))
    }

    @Test(arguments: [true, false])
    func `a title written after one lost sight of the item is nowhere`(removed: Bool) throws {
        let amina = try here.town.person(.amina)
        try here.town.visit(as: .amina).post(
            "/\(here.space.slug)/items/\(here.news)/report",
            ["reason": "offensive", "text": "Pourquoi ?"])
        try here.retitle("Licenciement", besides: amina)
        #expect(try here.export(of: .amina).contains("Licenciement"))
        if removed {
            try here.town.visit(as: .claire).delete(
                "/\(here.space.slug)/administration/people/\(amina)")
        } else {
            try here.keepForModerators(besides: amina)
        }
        let text = try here.export(of: .amina)
        #expect(!text.contains("Licenciement"))
        let rows = try rows(of: text)
        #expect(rows["content.opened"]?.isEmpty == false)
        #expect(rows["moderation.reports"]?.count == 1)
        #expect(texts(rows["content.comments"], "text") == ["Commentaire d’Amina"])
        #expect(texts(rows["content.items"], "title").contains("Sujet d’Amina"))
    }

    @Test func `the page counts what the document holds`() throws {
        let rows = try rows(of: here.export(of: .amina))
        let held = try here.town.site.database.read { db in
            try PersonalDataStore(db: db).counts(
                here.town.site.declarations.all(), of: here.town.person(.amina))
        }
        // Taking it along leaves traces of its own.
        let own: Set = ["account.audit", "account.package", "account.mail", "content.notices"]
        for (name, count) in held where !own.contains(name) {
            #expect(rows[name]?.count == count, "\(name)")
        }
        let page = try here.town.visit(as: .amina).get("/account/data").words
        #expect(page.contains("Messages du forum 2 Aussi longtemps"))
    }

    @Test func `more than a page of rows comes whole and in order`() throws {
        let amina = try here.town.person(.amina)
        try here.town.site.database.write { db in
            let mailer = Mailer(site: here.town.site, db: db, now: here.town.now)
            for n in 1...1203 {
                let mail = OutgoingMail(.former, subject: "n\(n)", text: "")
                try mailer.send(mail, to: MailAddressee(email: Resident.amina.email))
            }
        }
        let rows = try rows(of: here.export(of: .amina))
        #expect(texts(rows["account.mail"], "subject") == (1...1203).map { "n\($0)" })
        #expect(try here.count("SELECT COUNT(*) FROM person AS p WHERE p.id = \(amina)") == 1)
    }

    @Test(arguments: [
        #"Ami"na \ Haddad</script>"#, "Amina\tHaddad", "../../Amina", "𝓐mina\u{202E}Haddad",
    ])
    func `a hostile name breaks neither the document nor its name`(name: String) throws {
        try here.rename(.amina, name)
        let answer = try here.town.package(of: .amina)
        let file = try #require(answer.file?.disposition?.fileName)
        #expect(!file.contains("/") && !file.contains("\\") && !file.contains("\t"))
        let zip = try StoredZip(answer.body)
        #expect(texts(try rows(of: zip.text("data.json"))["account"], "name") == [name])
        #expect(!zip.text("Mes données.html").contains("</script>"))
    }

    private func rows(of text: String) throws -> [String: [[String: Any]]] {
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let categories = try #require(document["categories"] as? [[String: Any]])
        return categories.reduce(into: [:]) { all, category in
            guard let name = category["name"] as? String else { return }
            all[name] = category["rows"] as? [[String: Any]]
        }
    }

    private func texts(_ rows: [[String: Any]]?, _ field: String) -> [String] {
        (rows ?? []).compactMap { $0[field] as? String }
    }
}

extension MailKind {
    fileprivate static var former: MailKind { MailKind("former", isWritten: true) }
}
