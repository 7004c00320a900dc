import Community
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("Tables that have but some parts of a field") struct PartsTests {
    let desk: UpdateDesk

    init() throws { desk = try UpdateDesk() }

    private let named = ["FN:Jo Martin", "N:Martin;Jo;Élise;Mme;fils"]

    @Test func `a name keeps the parts that the table has no column for`() throws {
        try desk.take(desk.file(names: named))
        let table = desk.table("Nom;Prénom", "Dupré;Joëlle")
        #expect(try desk.take(table).contains("1 fiche modifiée"))
        let content = try desk.content()
        #expect(
            content.name
                == ContactName(
                    family: "Dupré", given: "Joëlle", additional: "Élise", prefix: "Mme",
                    suffix: "fils"))
        #expect(content.title == "Joëlle Élise Dupré fils")
        #expect(try desk.take(table).contains("1 fiche déjà là"))
        try desk.take(desk.table("Nom", "Noël"))
        #expect(try desk.content().title == "Joëlle Élise Noël fils")
    }

    @Test func `what stands above a card stays as long as its name does`() throws {
        try desk.take(desk.file(names: ["FN:Mme Jo Martin", "N:Martin;Jo;;Mme;"]))
        let report = try desk.take(desk.table("Nom;Prénom", "Martin;Jo"))
        #expect(report.contains("1 fiche déjà là"), "\(report)")
        #expect(try desk.content().title == "Mme Jo Martin")
        try desk.take(desk.table("Nom affiché;Nom;Prénom", ";Martin;Jo"))
        #expect(try desk.content().title == "Mme Jo Martin")
        try desk.take(desk.table("Nom affiché", "Mme Joëlle Martin"))
        #expect(try desk.content().title == "Mme Joëlle Martin")
    }

    @Test func `a part that was decided here keeps nothing from parts of which a table speaks`()
        throws
    {
        try desk.take(desk.file(names: named))
        try desk.edit { $0.name.prefix = "Dr" }
        try desk.take(desk.table("Nom;Prénom", "Martin;Joëlle"))
        #expect(try desk.content().name.given == "Joëlle")
        #expect(try desk.content().name.prefix == "Dr")
        // A file that has it is told that it was decided here.
        let report = try desk.take(
            desk.file(names: ["FN:Joëlle Martin", "N:Martin;Joëlle;Élise;M.;fils"]))
        #expect(report.contains("Changé ici, gardé\u{A0}: nom et prénom"), "\(report)")
        #expect(try desk.content().name.prefix == "Dr")
    }

    @Test func `a name that was decided here stays above the card, whatever files repeat`() throws {
        try desk.take(desk.file())
        try desk.edit { ($0.name.given, $0.title) = ("Joëlle", "Joëlle Martin") }
        for again in [desk.table("Nom;Prénom", "Martin;Jo"), desk.file()] {
            #expect(try desk.take(again).contains("1 fiche déjà là"))
            #expect(try desk.content().title == "Joëlle Martin")
        }
        let report = try desk.take(desk.table("Nom;Prénom", "Dupré;Jo"))
        #expect(report.contains("Changé ici, gardé\u{A0}: nom et prénom"), "\(report)")
        #expect(try desk.content().title == "Joëlle Martin")
    }

    @Test func `a mandate keeps the day that the table has no column for`() throws {
        try desk.take(desk.file("X-PARVIS-MANDATE:2020-07-01/2026-03-31"))
        try desk.take(desk.table("Début du mandat", "01/07/2021"))
        #expect(try desk.content().mandateFrom == "2021-07-01")
        #expect(try desk.content().mandateUntil == "2026-03-31")
        try desk.take(desk.table("Fin du mandat", "31/03/2027"))
        #expect(try desk.content().mandateFrom == "2021-07-01")
        #expect(try desk.content().mandateUntil == "2027-03-31")
        // An empty cell of a column that is there takes away what was said.
        try desk.take(desk.table("Fin du mandat", ""))
        #expect(try desk.content().mandateUntil.isEmpty)
        #expect(try desk.content().mandateFrom == "2021-07-01")
    }

    @Test func `a consent keeps its date without a column for it, and the other way round`() throws
    {
        try desk.take(desk.file("X-PARVIS-CONSENT:given/2024-05-02"))
        try desk.take(desk.table("Accord", "Informée"))
        #expect(try desk.content().consent == .asked)
        #expect(try desk.content().consentOn == "2024-05-02")
        try desk.take(desk.table("Date de l’accord", "03/05/2025"))
        #expect(try desk.content().consent == .asked)
        #expect(try desk.content().consentOn == "2025-05-03")
    }

    @Test func `a cell that cannot be read takes nothing away`() throws {
        try desk.take(
            desk.file(
                "X-PARVIS-MANDATE:2020-07-01/2026-03-31", "X-PARVIS-CONSENT:given/2024-05-02",
                "BDAY:1985-04-12"))
        let report = try desk.take(
            desk.table("Fin du mandat;Accord;Anniversaire", "bientôt;peut-être;au printemps"))
        #expect(report.contains("ne se comprend pas"), "\(report)")
        let content = try desk.content()
        #expect(content.mandateUntil == "2026-03-31" && content.consent == .given)
        #expect(content.birthday == "1985-04-12")
        try desk.take(desk.table("Accord", "N’a pas donné son accord"))
        #expect(try desk.content().consent == .unknown)
    }

    @Test func `an organisation alone is that of whom the row identifies`() throws {
        try desk.take(desk.file("ORG:Mairie"))
        try desk.take(desk.table("Nom;Prénom;Organisation", ";;Région"))
        let content = try desk.content()
        #expect(content.kind == .person && content.title == "Jo Martin")
        #expect(content.organisation == "Région" && content.name.family == "Martin")
    }

    @Test func `a row that identifies a card needs no name, and takes none away`() throws {
        try desk.take(desk.file())
        let report = try desk.take(desk.table("Nom;Prénom;Fonction", ";;Élue"))
        #expect(report.contains("1 fiche modifiée"), "\(report)")
        #expect(report.contains("Jo Martin"), "\(report)")
        let content = try desk.content()
        #expect(content.title == "Jo Martin" && content.name.family == "Martin")
        #expect(content.function == "Élue")
        // One that identifies nobody here is of nobody.
        #expect(
            try desk.take("Identifiant;Nom;Prénom;Fonction\r\nu9;;;Élue\r\n")
                .contains("ni nom, ni organisation"))
    }

    @Test func `of two rows that identify one card the first is taken`() throws {
        try desk.take(desk.file(names: named))
        let report = try desk.take(
            "Identifiant;Nom\r\nu1;Dupré\r\nu1;Noël\r\n")
        #expect(report.contains("deux fois dans le fichier"), "\(report)")
        #expect(try desk.content().name.family == "Dupré")
        #expect(try desk.content().name.given == "Jo")
    }

    @Test
    func `thousands of cards keep what a table has no column for`() throws {
        let cards = (1...5_000).map {
            desk.desk.card("UID:u\($0)", "FN:Jo \($0)", "N:\($0);Jo;;Mme;")
        }
        try desk.take(cards.joined())
        let rows = (1...5_000).map { "u\($0);Zoé\r\n" }.joined()
        let report = try desk.take("Identifiant;Prénom\r\n" + rows)
        #expect(report.contains("5\u{202F}000 fiches modifiées"), "\(report.prefix(400))")
        let kept: Int = try desk.desk.here.town.site.database.read {
            try $0.one(
                """
                SELECT COUNT(*) AS n FROM contact AS c
                WHERE c.prefix = 'Mme' AND c.given = 'Zoé' AND c.family <> ''
                """)
        }
        #expect(kept == 5_000)
    }
}
