import Testing

@testable import Contacts

@Suite("Namesakes in a file") struct NamesakeTests {
    let desk: ExchangeTown

    init() throws { desk = try ExchangeTown() }

    @Test func `one in a later piece is a card of its own, as was said before`() throws {
        let others = (1...500).map { desk.card("UID:u\($0)", "FN:Sam \($0)") }.joined()
        func jo(_ function: String) -> String {
            desk.card(
                "FN:Jo Martin", "N:Martin;Jo;;;", "EMAIL:jo@exemple.test", "TITLE:" + function)
        }
        let file = jo("Élue") + others + jo("Déléguée")
        let report = try desk.bring(file)
        #expect(report.contains("502 fiches nouvelles") && !report.contains("1 fiche modifiée"))
        #expect(try desk.titles().count(where: { $0 == "Jo Martin" }) == 2)
        #expect(try desk.bring(file).contains("502 fiches déjà là, sans changement"))
    }

    @Test func `among more than fifty of one name nobody is looked for`() throws {
        let rows = (1...51).map { "Martin;Jo;jo\($0)@exemple.test\r\n" }.joined()
        try desk.bring("Nom;Prénom;Courriel\r\n" + rows, "liste.csv")
        let report = try desk.bring(
            desk.card(
                "FN:Jo Martin", "N:Martin;Jo;;;", "EMAIL:jo7@exemple.test", "ORG:Mairie"))
        #expect(report.contains("1 fiche nouvelle"), "\(report)")
        #expect(try desk.titles().count == 52)
    }

    @Test
    func `thousands of one name are told apart in no time`() {
        var names = ImportedNames()
        for line in 1...5_000 {
            var thing = ImportedContact(line: line, .person)
            thing.content.title = "Jo Martin"
            names.add(thing)
        }
        #expect(Set(names.things.map(\.uid)).count == 5_000)
        #expect(names.things.count(where: { !$0.isNamesake }) == 1)
        #expect(names.things[1].uid == names.things[0].uid + "-2")
    }
}
