import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("What people type in contacts") struct TypedTests {
    let desk: ExchangeTown

    init() throws { desk = try ExchangeTown() }

    @Test func `a note has its links and lines, and a card the whole of its name`() throws {
        let id = try desk.here.organisation(
            Typed.title, ["note": Typed.text, "note_sight": "space"])
        #expect(try Typed.faults(in: desk.here.page(id, as: .malik).text) == [])
        let card = try desk.here.visit(.malik).get(ContactsPaths.card(id, in: desk.centre))
        #expect(card.headers["Content-Disposition"]?.contains(Typed.file + ".vcf") == true)
    }

    @Test func `what nobody sees does not come in with a file`() throws {
        try desk.bring(
            desk.card(
                "FN:Jean\u{200B}ne Roux", "N:Roux;Jean\u{200B}ne;;;",
                "EMAIL:jeanne@\u{200B}exemple.test\u{FEFF}"))
        try desk.bring(
            "Nom;Prénom;Courriel\r\nPe\u{AD}tit;Rose;\u{202A}rose@exemple.test\u{202C}\r\n",
            "contacts.csv")
        let titles = try desk.titles().map { Array($0.utf8) }
        #expect(titles.contains(Array("Jeanne Roux".utf8)))
        #expect(titles.contains(Array("Rose Petit".utf8)))
        let mails: [String] = try desk.here.town.site.database.read {
            try $0.values("SELECT h.value FROM contact_channel AS h WHERE h.kind = 'mail'")
        }
        #expect(
            Set(mails.map { Array($0.utf8) })
                == Set(
                    ["jeanne@exemple.test", "rose@exemple.test"].map { Array($0.utf8) }))
    }

    @Test func `a theme is not there twice in letters that look the same`() throws {
        let themes = ThemeKind.contacts.all(in: desk.centre)
        for (name, status) in [("Social", 303), (Typed.disguised("Social"), 422)] {
            let answer = try desk.here.visit(.malik).post(
                themes, ["name": name, "colour": "blue"])
            #expect(answer.status == status)
        }
    }
}
