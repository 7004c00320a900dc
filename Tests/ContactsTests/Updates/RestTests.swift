import Testing
import VCard

@testable import Contacts

@Suite("What a vCard says that nothing here has a place for") struct RestTests {
    let desk: UpdateDesk

    init() throws { desk = try UpdateDesk() }

    private func rest() throws -> [String] {
        try desk.content().rest.split(separator: "\n").map(String.init).sorted()
    }

    @Test func `a table never touches it`() throws {
        try desk.take(desk.file("X-FOO:Élu·e", "ANNIVERSARY:2009-08-08", "CATEGORIES:Amis"))
        let before = try desk.content().rest
        #expect(before.contains("X-FOO") && before.contains("CATEGORIES"))
        try desk.take(desk.table("Nom;Prénom;Fonction;Thème", "Martin;Jo;Élue;Inconnu"))
        #expect(try desk.content().rest == before)
        #expect(try desk.content().function == "Élue")
    }

    @Test func `a file without any, of a program that names itself nowhere, keeps it`() throws {
        try desk.take(desk.file("X-FOO:1", "X-BAR:2"))
        #expect(try desk.take(desk.file()).contains("1 fiche déjà là"))
        #expect(try rest() == ["X-BAR:2", "X-FOO:1"])
        // One that has some says what is left of them.
        try desk.take(desk.file("X-FOO:1"))
        #expect(try rest() == ["X-FOO:1"])
    }

    @Test func `what a program says no more goes, what another has said stays`() throws {
        try desk.take(desk.file("PRODID:-//Apple Inc.//iOS 17.1//EN", "X-FOO:1", "X-BOTH:3"))
        try desk.take(desk.file("PRODID:-//Autre//Carnet 2//FR", "X-BAR:2", "X-BOTH:3"))
        #expect(try rest() == ["X-BAR:2", "X-BOTH:3", "X-FOO:1"])
        try desk.take(desk.file("PRODID:-//Autre//Carnet 3//FR"))
        #expect(try rest() == ["X-BOTH:3", "X-FOO:1"])
        try desk.take(desk.file("PRODID:-//Apple Inc.//iOS 18//EN", "X-FOO:Été"))
        #expect(try rest() == ["X-FOO:Été"])
        let same = desk.file("PRODID:-//Apple Inc.//iOS 18//EN", "X-FOO:Été")
        #expect(try desk.take(same).contains("1 fiche déjà là"))
    }

    @Test func `what a card has once is that of the last file that says it anew`() throws {
        try desk.take(desk.file("PRODID:A", "ANNIVERSARY:2009-08-08"))
        try desk.take(desk.file("PRODID:B", "ANNIVERSARY:2010-09-09"))
        #expect(try rest() == ["ANNIVERSARY:20100909"])
        try desk.take(desk.file("PRODID:A", "ANNIVERSARY:2009-08-08"))
        #expect(try rest() == ["ANNIVERSARY:20100909"])
    }

    @Test func `long lines and categories are kept each for itself`() throws {
        let long = String(repeating: "éà", count: 60)
        try desk.take(desk.file("PRODID:A", "X-LONG:" + long, "CATEGORIES:Amis,Élu\\,es"))
        try desk.take(desk.file("PRODID:B", "CATEGORIES:Voisins,Amis", "X-FOO:1"))
        var card = RestCard.card(try desk.content().rest)
        #expect(Set(card.categories) == ["Amis", "Élu,es", "Voisins"])
        #expect(card.others.first { $0.name == "X-LONG" }?.value == long)
        try desk.take(desk.file("PRODID:A", "CATEGORIES:Élu\\,es"))
        card = RestCard.card(try desk.content().rest)
        #expect(Set(card.categories) == ["Amis", "Élu,es", "Voisins"])
        #expect(card.others.map(\.name) == ["X-FOO"])
    }

    @Test
    func `thousands of cards keep theirs`() throws {
        func cards(_ line: String) -> String {
            (1...5_000).map { desk.desk.card("UID:u\($0)", "FN:Jo \($0)", line) }.joined()
        }
        try desk.take(cards("X-FOO:1"))
        let report = try desk.take(cards("NICKNAME:Zoé"))
        #expect(report.contains("5\u{202F}000 fiches modifiées"), "\(report.prefix(400))")
        #expect(try rest() == ["NICKNAME:Zoé"])
    }
}
