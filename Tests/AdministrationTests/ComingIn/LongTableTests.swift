import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@Suite("A long table of people to invite") struct LongTableTests {
    private static let people = 10_000
    let desk: ComingInTown

    init() throws { desk = try ComingInTown() }

    private func table() -> String {
        "Courriel;Prénom;Nom;Rôle\r\n"
            + (0..<Self.people).map { "camille.\($0)@exemple.test;Camille;Petit \($0);Membre\r\n" }
            .joined() + "malik@parvis.test;Malik;Benali;\r\n=cmd;x;y;z\r\n"
    }

    @Test func `is shown beforehand with the first of its lines and a count of all`() throws {
        let page = try desk.page(try desk.look(table()))
        #expect(page.status == 200)
        #expect(
            page.words.contains("10\u{202F}000 personnes invitées"), "\(page.words.prefix(600))")
        #expect(page.words.contains("camille.0@exemple.test"))
        #expect(page.text.utf8.count < 200_000)
    }
}
