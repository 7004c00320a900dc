import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Community
@testable import Content

@Suite("The link below a mail") struct MailStopTests {
    let box: Mailbox
    let link: String

    init() throws {
        box = try Mailbox()
        let card = try box.board.card()
        try box.board.comment("Un", on: card, by: .loic)
        try box.board.town.wait(600)
        link = try box.stop(try #require(try box.mails(.amina).first))
    }

    private var board: PinboardTown { box.board }

    private func summary(_ resident: Resident = .amina) throws -> String {
        try board.visit(resident).get(box.address).words
    }

    /// As a mail provider sends it: no cookie, no origin, none of what a browser says.
    private func oneClick(_ address: String, _ fields: FormFields? = nil) throws -> Answer {
        try board.town.guest().send(
            .post, address, fields: fields ?? ["List-Unsubscribe": "One-Click"],
            headers: ["Sec-Fetch-Site": "", "Accept-Language": ""])
    }

    @Test func `looking changes nothing, and says what the button will do`() throws {
        let page = try board.town.guest().get(link)
        #expect(page.status == 200)
        #expect(page.words.contains("Ne plus m’écrire quand on me répond ou qu’on me nomme"))
        #expect(page.words.contains("Vous le lirez dans votre résumé, et sur le site."))
        #expect(page.headers["Referrer-Policy"] == "no-referrer")
        #expect(try summary().contains("Un courriel quand on vous répond"))
    }

    @Test func `the button stops such mails without signing in, and says what still comes`() throws
    {
        let done = try board.town.guest().post(link, ["stop": "answers"])
        #expect(done.status == 200)
        #expect(done.words.contains("Un résumé chaque lundi à 8 h."))
        #expect(try !summary().contains("Un courriel quand on vous répond"))
    }

    @Test func `all of the space stops as well`() throws {
        try board.town.guest().post(link, ["stop": "all"])
        #expect(try summary().contains("Aucune nouvelle par courriel"))
    }

    @Test func `whoever calls a mail unwanted to their provider is sent no more of its kind`()
        throws
    {
        let before = try summary()
        #expect(before.contains("Un courriel quand on vous répond"))
        try board.town.complain("abuse", of: .notice, by: Resident.amina.email)
        let after = try summary()
        #expect(!after.contains("Un courriel quand on vous répond"))
        #expect(after.contains("Un résumé chaque lundi"))
    }

    @Test func `a mail provider stops them by itself, and may ask twice`() throws {
        for _ in 1...2 { #expect(try oneClick(link).status == 200) }
        #expect(try !summary().contains("Un courriel quand on vous répond"))
    }

    @Test func `its form is let in as mail providers send it, with parts, and no other is`() throws
    {
        func admission(_ address: String) throws -> Admission {
            let head = """
                POST \(address) HTTP/1.1\r
                Host: localhost\r
                Content-Type: multipart/form-data; boundary=a\r
                Content-Length: 0\r
                \r

                """
            return RequestAdmission(site: board.site)
                .admit(try Request(parsing: Array(head.utf8)).head)
        }
        guard case .accept(.write, .multipart) = try admission(link) else {
            Issue.record("it is not let in")
            return
        }
        guard case .accept(.write, .form) = try admission(box.address) else {
            Issue.record("another is let in")
            return
        }
    }

    @Test func `mail programs are told of it, for notices and for digests`() throws {
        try box.choose(.sofia, Mailbox.fields("daily", hour: 18))
        try board.comment("Encore", on: try board.card("Tractage"), by: .loic)
        try box.wait(untilDay: 3, hour: 18, minute: 5)
        #expect(try box.mails(.sofia).map(\.kind) == ["content.digest"])
        let told: SQL = """
            SELECT COUNT(*) AS n FROM outbox_text AS t
            WHERE t.kind IN ('content.notice', 'content.digest')
            """
        let all = try board.count(told)
        #expect(all >= 2)
        #expect(
            try board.count("\(told) AND t.one_click = 1 AND t.unsubscribe IS NOT NULL") == all)
    }

    @Test func `whoever is signed in there is not asked, and nothing happens to them`() throws {
        let answer = try board.visit(.sofia).send(
            .post, link, fields: ["List-Unsubscribe": "One-Click"],
            headers: ["Sec-Fetch-Site": "cross-site", "Origin": "https://ailleurs.test"])
        #expect(answer.status == 200)
        #expect(!answer.text.contains("Sofia"))
        #expect(try summary(.sofia).contains("Un courriel quand on vous répond"))
        #expect(try !summary().contains("Un courriel quand on vous répond"))
    }

    @Test func `no other address takes a form from elsewhere`() throws {
        var fields = Mailbox.fields("never")
        fields.append("_method", "PUT")
        #expect(try oneClick(box.address, fields).status == 403)
        let answer = try board.visit(.amina).send(
            .post, box.address, fields: ["_method": "PUT", "rhythm": "never"],
            headers: ["Sec-Fetch-Site": "cross-site"])
        #expect(answer.status == 403)
    }

    @Test(arguments: ["x", "MTIz.abc", "%00", "a.b.c", "é"])
    func `a link that we have not signed is none`(forged: String) throws {
        let address =
            "/mail-choice/"
            + (forged.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "x")
        #expect([400, 404].contains(try board.town.guest().get(address).status))
        #expect([400, 403, 404].contains(try oneClick(address).status))
        let cut = String(link.dropLast())
        #expect(try oneClick(cut).status == 404)
    }

    @Test func `what the link is not for is not changed by it`() throws {
        #expect(try oneClick(link, ["stop": "digest"]).status == 400)
        #expect(try oneClick(link, ["stop": "monthly"]).status == 400)
        #expect(try oneClick(link, [:]).status == 400)
    }

    @Test func `whoever has left the space is told that nothing comes`() throws {
        let amina = try board.town.person(.amina)
        try board.write { try MembershipStore(db: $0).remove(amina, from: board.space.id) }
        #expect(try board.town.guest().get(link).words.contains("Aucune nouvelle par courriel"))
        #expect(try oneClick(link).status == 200)
    }

    @Test func `a digest can come less often, by its own link`() throws {
        let digest = MailStopLink(
            .digest, of: try board.town.person(.amina), in: board.space.id
        ).path(board.site)
        #expect(try board.town.guest().get(digest).words.contains("une fois par mois"))
        try board.town.guest().post(digest, ["stop": "monthly"])
        #expect(try summary().contains("Un résumé le premier jour du mois, à 8 h."))
        #expect(try oneClick(digest).status == 200)
        #expect(try summary().contains("Pas de résumé."))
    }

    @Test func `one discussion alone can be stopped, and still tells of one's name`() throws {
        let card = try board.card("Tractage")
        let link = MailStopLink(
            .followed(card.rawValue), of: try board.town.person(.amina), in: board.space.id
        ).path(board.site)
        #expect(try board.town.guest().get(link).words.contains("«\u{A0}Tractage\u{A0}»"))
        let done = try board.town.guest().post(link, ["stop": "thing"])
        #expect(done.words.contains("Plus de courriel pour cette discussion"))
        try board.comment("Un", on: card, by: .loic)
        try board.comment("Deux, @Amina Haddad", on: card, by: .loic)
        try board.town.wait(600)
        // The first is that by which the link came.
        #expect(try board.reasons(.amina) == ["comment", "mention"])
    }
}
