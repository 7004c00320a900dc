import Community
import HTTP
import TestKit
import Testing

@testable import Contacts

@Suite("Tables of contacts brought in") struct SheetTests {
    let desk: ExchangeTown

    init() throws { desk = try ExchangeTown() }

    @Test func `a French table with semicolons becomes cards`() throws {
        let report = try desk.bring(
            "Nom;Prénom;Courriel;Tél.;Département;Organisation\r\n"
                + "\"Dupont; dit \"\"Le Grand\"\"\";Élie;e@exemple.test;612345678;31;Région\r\n"
                + ";;;;;Mairie de Foix\r\n;;;06;;\r\nNoir;Zoé;;6,12E+08;XX;\r\n", "liste.csv")
        #expect(report.contains("3 fiches nouvelles") && report.contains("1 laissé de côté"))
        #expect(report.contains("a arrondi le numéro"), "\(report)")
        let page = try desk.here.page(desk.id("Élie Dupont; dit \"Le Grand\""))
        #expect(page.text.contains("tel:+33612345678"))
        #expect(try desk.here.list("kind=organisation").words.contains("Mairie de Foix"))
    }

    @Test func `those of Outlook and of Google are known by their headers`() throws {
        let outlook =
            "Title,First Name,Last Name,Company,Department,Job Title,Business Street,"
            + "Business City,Business Postal Code,Business Phone,Mobile Phone,E-mail Address,"
            + "E-mail 2 Address,Web Page,Categories\r\n"
            + "Mme,Jo,Martin,Région,Emploi,Cheffe,1 rue A,Toulouse,31000,0561223344,0612345678,"
            + "a@exemple.test,b@exemple.test,exemple.test,Financeurs\r\n"
        let report = try desk.bring(outlook, "outlook.csv")
        #expect(report.contains("Aucun thème ne s’appelle"), "\(report)")
        let page = try desk.here.page(desk.id("Jo Martin"))
        for text in ["Cheffe", "Région", "Emploi", "31000 Toulouse", "b@exemple.test"] {
            #expect(page.words.contains(text), "\(text)")
        }
        try desk.bring(
            "Name,Given Name,Family Name,E-mail 1 - Value,Phone 1 - Value,Organization 1 - Name,"
                + "Group Membership\r\nSam Vert,Sam,Vert,a@x.test ::: b@x.test,+33 5 61 22 33 44,"
                + "Mairie,* myContacts\r\n", "google.csv")
        let google = try desk.here.page(desk.id("Sam Vert")).words
        #expect(google.contains("b@x.test") && google.contains("Mairie"))
    }

    @Test func `what comes again doubles nothing, and says no more than its columns`() throws {
        let lines = "Nom;Prénom;Courriel\r\nMartin;Jo;jo@exemple.test\r\nMartin;Jo;\r\n"
        try desk.bring(lines, "liste.csv")
        #expect(try desk.bring(lines, "liste.csv").contains("2 fiches déjà là"))
        let id = try desk.id("Jo Martin")
        _ = try desk.here.visit(.malik).put(
            ContactsPaths.contact(id, in: desk.centre),
            [
                "kind": "person", "given": "Jo", "family": "Martin", "function": "Élue",
                "mail_1": "jo@exemple.test",
            ])
        let report = try desk.bring(
            "Nom;Prénom;Courriel;Téléphone\r\nMartin;Jo;jo@exemple.test;0561223344\r\n",
            "liste.csv")
        #expect(report.contains("1 fiche modifiée"), "\(report)")
        #expect(try desk.titles().count == 2)
        let page = try desk.here.page(id).words
        #expect(page.contains("Élue") && page.contains("05\u{202F}61"))
    }

    @Test func `a theme that is created later takes in what was filed under it`() throws {
        let lines = "Nom;Prénom;Thème;Identifiant\r\nMartin;Jo;Financeurs;u1\r\n"
        try desk.bring(lines, "liste.csv")
        let theme = try desk.here.theme("Financeurs")
        try desk.bring(lines, "liste.csv")
        #expect(try desk.here.list("theme=\(theme)").words.contains("Jo Martin"))
    }
}
