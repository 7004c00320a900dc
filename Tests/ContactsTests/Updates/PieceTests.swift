import Foundation
import Testing

@testable import Contacts

@Suite("Cards of a file that is taken in pieces") struct PieceTests {
    let desk: ExchangeTown

    init() throws { desk = try ExchangeTown() }

    private var others: String {
        (1...600).map { desk.card("UID:x\($0)", "FN:Sam \($0)", "N:\($0);Sam;;;") }.joined()
    }

    private func jo(_ lines: String...) -> String {
        desk.card(
            (["FN:Jo Mérîtin", "N:Mérîtin;Jo;;;", "EMAIL:jo@exemple.test"] + lines)
                .joined(separator: "\r\n"))
    }

    @Test func `one without a name is not taken for a card that a later one is named after`()
        throws
    {
        try desk.bring(jo("UID:u1"))
        let file = jo("TITLE:Élue") + others + jo("UID:u1", "TITLE:Déléguée")
        let report = try desk.bring(file)
        // Once in the preview, once in what has become of it.
        #expect(report.components(separatedBy: "601 fiches nouvelles").count == 3, "\(report)")
        #expect(report.components(separatedBy: "1 fiche modifiée").count == 3, "\(report)")
        #expect(try desk.titles().count(where: { $0 == "Jo Mérîtin" }) == 2)
        #expect(try desk.bring(file).contains("602 fiches déjà là, sans changement"))
    }

    @Test func `nor for one that is named after otherwise since`() throws {
        try desk.bring(jo("UID:u1"))
        let renamed = desk.card("UID:u1", "FN:Zoé Noël", "N:Noël;Zoé;;;", "EMAIL:jo@exemple.test")
        let report = try desk.bring(jo("TITLE:Élue") + others + renamed)
        #expect(report.components(separatedBy: "601 fiches nouvelles").count == 3, "\(report)")
        #expect(
            try desk.titles().filter { !$0.hasPrefix("Sam") }.sorted() == [
                "Jo Mérîtin", "Zoé Noël",
            ])
    }

    @Test func `rows of a table decide as cards do`() throws {
        try desk.bring(jo("UID:u1"))
        let rows = (1...600).map { "x\($0);Sam\($0);Zoé;\r\n" }.joined()
        let table =
            "Identifiant;Nom;Prénom;Courriel\r\n;Mérîtin;Jo;jo@exemple.test\r\n" + rows
            + "u1;Mérîtin;Jo;autre@exemple.test\r\n"
        let report = try desk.bring(table, "liste.csv")
        #expect(report.components(separatedBy: "601 fiches nouvelles").count == 3, "\(report)")
        #expect(report.components(separatedBy: "1 fiche modifiée").count == 3, "\(report)")
        #expect(try desk.bring(table, "liste.csv").contains("602 fiches déjà là"))
    }

    @Test func `alone in its file it is the card that says the same`() throws {
        try desk.bring(jo("UID:u1"))
        let report = try desk.bring(jo("TITLE:Élue") + others)
        #expect(report.components(separatedBy: "1 fiche modifiée").count == 3, "\(report)")
    }

    @Test func `a theme that is not known here is told once for all pieces`() throws {
        let file = (1...1_100).map { desk.card("UID:x\($0)", "FN:Sam \($0)", "CATEGORIES:Élus") }
        let report = try desk.bring(file.joined())
        let told = report.components(separatedBy: "Aucun thème ne s’appelle").count - 1
        #expect(told == 2, "once in the preview, once in the report")
    }

    @Test func `a table with tabs is a table`() throws {
        let report = try desk.bring(
            "Nom\tPrénom\tCourriel\r\nDupré; \"\tÉlie\te@exemple.test\r\n", "liste.TSV")
        #expect(report.contains("1 fiche nouvelle"), "\(report)")
        #expect(try desk.titles().count == 1)
    }
}
