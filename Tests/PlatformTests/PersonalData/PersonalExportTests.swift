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
        let answer = try here.export(of: .amina)
        #expect(answer.status == 200)
        #expect(answer.headers["Cache-Control"] == "no-store")
        #expect(answer.file?.type.essence == "application/json")
        #expect(answer.file?.disposition?.headerValue.hasPrefix("attachment") == true)
        #expect(answer.file?.isTemporary == true)
        let rows = try rows(of: answer)
        #expect(texts(rows["forum.posts"], "text").contains("Premier message d’Amina."))
        #expect(texts(rows["forum.posts"], "text").contains("Réponse d’Amina"))
        #expect(texts(rows["content.comments"], "text") == ["Commentaire d’Amina"])
        #expect(texts(rows["news.readings"], "title") == ["Réunion"])
        #expect(texts(rows["account"], "email") == [Resident.amina.email])
        #expect(rows["spaces.memberships"]?.count == 1)
        #expect(rows["account.sessions"]?.isEmpty == false)
        #expect(rows["content.follows"]?.isEmpty == false)
        #expect(rows["content.notices"]?.isEmpty == false)
        #expect(answer.text.contains("d’Amina") && !answer.text.contains("de Loïc"))
        #expect(!answer.text.contains(Resident.loic.email))
        #expect(try here.export(of: .loic).text.contains("Réponse de Loïc"))
    }

    @Test(arguments: [true, false])
    func `a title written after one lost sight of the item is nowhere`(removed: Bool) throws {
        let amina = try here.town.person(.amina)
        try here.town.visit(as: .amina).post(
            "/\(here.space.slug)/items/\(here.news)/report",
            ["reason": "offensive", "text": "Pourquoi ?"])
        try here.retitle("Licenciement", besides: amina)
        #expect(try here.export(of: .amina).text.contains("Licenciement"))
        if removed {
            try here.town.visit(as: .claire).delete(
                "/\(here.space.slug)/administration/people/\(amina)")
        } else {
            try here.keepForModerators(besides: amina)
        }
        let answer = try here.export(of: .amina)
        #expect(!answer.text.contains("Licenciement"))
        let rows = try rows(of: answer)
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
        for (name, count) in held where name != "account.audit" {
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
        let answer = try here.export(of: .amina)
        let file = try #require(answer.file?.disposition?.fileName)
        #expect(!file.contains("/") && !file.contains("\\") && !file.contains("\t"))
        #expect(texts(try rows(of: answer)["account"], "name") == [name])
    }

    @Test func `it asks for the password, and is noted in the log`() throws {
        #expect(try here.export(of: .amina, "autre chose").status == 422)
        #expect(try here.export(of: .amina, "").status == 422)
        let noted: SQL = "SELECT COUNT(*) FROM audit AS a WHERE a.action = 'exported'"
        #expect(try here.count(noted) == 0)
        #expect(try here.export(of: .amina).status == 200)
        #expect(try here.count(noted) == 1)
        #expect(try here.town.guest().get("/account/data").status == 401)
    }

    @Test func `the fourth within an hour is refused in a sentence, the next hour not`() throws {
        for _ in 1...3 { #expect(try here.export(of: .amina).status == 200) }
        let refused = try here.export(of: .amina)
        #expect(refused.status == 429)
        #expect(refused.words.contains("trois fois en une heure"))
        #expect(try here.export(of: .loic).status == 200)
        here.town.pass(3601)
        #expect(try here.export(of: .amina).status == 200)
    }

    private func rows(of answer: Answer) throws -> [String: [[String: Any]]] {
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
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
