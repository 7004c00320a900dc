import Testing

@testable import Contacts

@Suite("Addresses of tables") struct TablePostTests {
    let desk: UpdateDesk

    init() throws { desk = try UpdateDesk() }

    private let headers = "Nom;Prénom;Adresse;Code postal;Ville"

    private func row(_ street: String, _ rest: String = "31000;Toulouse") -> String {
        desk.table(headers, "Martin;Jo;\(street);\(rest)")
    }

    @Test func `what the table said last is replaced, and keeps who sees it and its name`() throws {
        try desk.take(row("1 rue de l’Église"))
        try desk.edit {
            ($0.channels[0].sight, $0.channels[0].label) = (.moderators, "Permanence")
        }
        let report = try desk.take(row("3 allée Éluard"))
        #expect(report.contains("Suit le fichier\u{A0}: coordonnées"), "\(report)")
        #expect(try desk.addresses() == ["3 allée Éluard, 31000 Toulouse"])
        let channel = try #require(try desk.content().channels.first)
        #expect(channel.sight == .moderators && channel.label == "Permanence")
        #expect(channel.value == "3 allée Éluard")
        #expect(try desk.take(row("3 allée Éluard")).contains("1 fiche déjà là"))
    }

    @Test func `those of another file and of somebody here stay`() throws {
        try desk.take(
            desk.file("ADR:;;1 rue A;Toulouse;;31000;", "ADR:;;2 rue B;Foix;;09000;"))
        try desk.take(row("1 rue A"))
        #expect(try desk.addresses().count == 2)
        try desk.edit {
            $0.channels.append(
                ContactChannel(
                    kind: .address, value: "4 rue D", key: "",
                    post: PostalAddress(street: "4 rue D", locality: "Auch")))
        }
        try desk.take(row("3 rue C"))
        #expect(
            try desk.addresses() == [
                "3 rue C, 31000 Toulouse", "2 rue B, 09000 Foix", "4 rue D, Auch",
            ])
    }

    @Test func `one that was changed here since stays, and the new one comes beside it`() throws {
        try desk.take(row("1 rue A"))
        try desk.edit {
            $0.channels[0].value = "1 bis rue A"
            $0.channels[0].post.street = "1 bis rue A"
        }
        #expect(try desk.take(row("1 rue A")).contains("1 fiche déjà là"))
        try desk.take(row("3 rue C"))
        #expect(
            try desk.addresses() == ["1 bis rue A, 31000 Toulouse", "3 rue C, 31000 Toulouse"])
        try desk.take(row("5 rue E"))
        #expect(
            try desk.addresses() == ["1 bis rue A, 31000 Toulouse", "5 rue E, 31000 Toulouse"])
    }

    @Test func `one that was taken away here does not come back by the same table`() throws {
        try desk.take(row("1 rue A"))
        try desk.edit { $0.channels = [] }
        #expect(try desk.take(row("1 rue A")).contains("1 fiche déjà là"))
        #expect(try desk.addresses().isEmpty)
    }

    @Test func `empty cells take away what the table said, and nothing else`() throws {
        try desk.take(desk.file("ADR:;;2 rue B;Foix;;09000;"))
        try desk.take(row("", ";"))
        #expect(try desk.addresses() == ["2 rue B, 09000 Foix"])
        try desk.take(row("1 rue A"))
        #expect(try desk.addresses().count == 2)
        try desk.take(row("", ";"))
        #expect(try desk.addresses() == ["2 rue B, 09000 Foix"])
        #expect(try desk.take(row("", ";")).contains("1 fiche déjà là"))
        try desk.take(row("1 rue A"))
        #expect(try desk.addresses().count == 2)
    }

    @Test func `parts that the table has no column for stay`() throws {
        try desk.take(desk.file("ADR:;Bât. 3;1 rue A;Toulouse;;31000;France"))
        try desk.take(desk.table("Ville", "Toulouse"))
        #expect(try desk.addresses() == ["Bât. 3, 1 rue A, 31000 Toulouse, France"])
        try desk.take(desk.table("Ville", "Blagnac"))
        #expect(try desk.addresses() == ["Bât. 3, 1 rue A, 31000 Blagnac, France"])
        try desk.take(row("3 rue C", "31700;Blagnac"))
        try desk.take(row("5 rue E", "31700;Blagnac"))
        #expect(try desk.addresses() == ["Bât. 3, 5 rue E, 31700 Blagnac, France"])
    }

    @Test func `an address that a later file took back comes again with the table`() throws {
        try desk.take(row("1 rue A"))
        try desk.take(desk.file())
        #expect(try desk.addresses().isEmpty)
        try desk.take(row("1 rue A"))
        #expect(try desk.addresses() == ["1 rue A, 31000 Toulouse"])
    }
}
