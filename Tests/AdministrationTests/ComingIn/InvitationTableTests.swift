import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@Suite("Inviting by a table") struct InvitationTableTests {
    let desk: ComingInTown

    init() throws { desk = try ComingInTown() }

    private func mails(_ email: String) throws -> Int { try desk.town.mails(to: email).count }

    @Test func `the preview says what becomes of each line, and just that is done`() throws {
        _ = try desk.town.group("Élues", [.amina])
        try desk.town.visit(as: .malik).post(desk.invitations, ["people": "hier@exemple.test"])
        try desk.town.wait(86_400)
        let path = try desk.look(
            """
            Courriel;Prénom;Nom;Rôle;Groupes\r
            Elise@Exemple.test;Élise;Martin;Membre;élues\r
            elise@exemple.test ;Élise;Martin;;\r
            malik@parvis.test;Malik;Benali;;\r
            hier@exemple.test;;;;\r
            pas une adresse;;;;\r
            rang@exemple.test;;;Chef;\r
            chef@exemple.test;;;Modératrice;\r
            groupe@exemple.test;;;;Inconnues\r
            calcul@exemple.test;=cmd|' /C calc'!A0;;Partenaire;\r
            rose@gmial.com;Rose;Petit;;\r
            """)
        let preview = try desk.page(path)
        for sentence in [
            "3 personnes invitées", "1 invitation envoyée à nouveau", "5 laissés de côté",
            "Cette adresse est déjà à la ligne 2", "«\u{A0}pas une adresse\u{A0}» n’est pas",
            "«\u{A0}Chef\u{A0}» n’est pas un rôle", "Vous ne pouvez pas donner le rôle",
            "Il n’y a pas de groupe «\u{A0}Inconnues\u{A0}»", "un nouveau courrier part",
            "Le nom est une formule de tableur", "Vouliez-vous écrire rose@gmail.com",
        ] { #expect(preview.words.contains(sentence), "\(sentence)\n\(preview.words)") }
        #expect(try mails("elise@exemple.test") + mails("Elise@Exemple.test") == 0)
        try desk.take(path)
        #expect(try mails("Elise@Exemple.test") == 1)
        #expect(try mails("hier@exemple.test") == 2)
        for email in ["rang", "chef", "groupe"] {
            #expect(try mails(email + "@exemple.test") == 0)
        }
        let calc = try #require(try desk.town.mails(to: "calcul@exemple.test").first)
        #expect(!calc.body.contains("cmd"))
    }

    @Test func `a second run changes nothing`() throws {
        let table = "Courriel;Nom\r\nines@exemple.test;Inès\r\nlise@exemple.test;Lise\r\n"
        try desk.take(desk.look(table))
        let again = try desk.look(table)
        let preview = try desk.page(again)
        #expect(preview.words.contains("2 invitations déjà en route"))
        #expect(preview.words.contains("Il n’y a personne de nouveau à inviter."))
        try desk.town.visit(as: .malik).post(again)
        #expect(try mails("ines@exemple.test") == 1)
    }

    @Test func `whoever is invited so comes in with their role and groups`() throws {
        let group = try desk.town.group("Élues", [.amina])
        try desk.take(
            desk.look("Courriel;Nom;Rôle;Groupe\r\nines@exemple.test;Inès;partenaire;Élues\r\n"))
        let guest = desk.town.guest()
        let link = try #require(try desk.town.link(to: "ines@exemple.test"))
        try guest.post(link, ["name": "Inès", "password": ComingInTown.wanted])
        #expect(
            try desk.page("\(desk.space)/administration/groups/\(group)").words.contains("Inès"))
        #expect(try guest.get(desk.invitations).status == 403)
    }

    @Test(arguments: [
        "E-mail,Nom\nines@exemple.test,Inès", "Email\tName\nines@exemple.test\tInès",
        "\u{FEFF}Adresse e-mail;Nom complet\r\nines@exemple.test;Inès",
        "ines@exemple.test;Inès", "Inès\tines@exemple.test", "Inès <ines@exemple.test>",
        "mailto:ines@exemple.test", "\u{A0}ines@exemple.test\u{A0}",
        "ines@exemple.test;Inès;Partenaire", "Nom;Statut;Mail\nInès;membre;ines@exemple.test",
    ])
    func `it is read whatever stands between its cells and above them`(table: String) throws {
        try desk.take(desk.look(table))
        #expect(try mails("ines@exemple.test") == 1)
        #expect(try mails("") == 0)
    }

    @Test func `letters of Windows are read, and addresses of accented domains`() throws {
        let table = try #require(
            "Courriel;Nom\r\nelise@exémple.test;Élise Né\r\n".data(using: .windowsCP1252))
        try desk.take(desk.look(table))
        #expect(try desk.page(desk.invitations).words.contains("Élise Né"))
        #expect(try mails("elise@exémple.test") == 1)
    }

    @Test func `a pasted list is looked at first, without any heading`() throws {
        let path = try desk.paste("Inès Roy <ines@exemple.test>\nlise@exemple.test\n")
        #expect(try desk.page(path).words.contains("2 personnes invitées"))
        #expect(try mails("ines@exemple.test") == 0)
        try desk.take(path)
        #expect(try mails("lise@exemple.test") == 1)
    }

    @Test func `columns that nobody knows are asked about`() throws {
        let path = try desk.look("Courriel;Pointure\r\nines@exemple.test;39\r\n")
        #expect(try desk.page(path).location == path + "/columns")
    }

    @Test func `whoever declined, was taken out or is closed is not asked by a table`() throws {
        try desk.town.visit(as: .malik).post(desk.invitations, ["people": "non@exemple.test"])
        try desk.town.guest().delete(#require(try desk.town.link(to: "non@exemple.test")))
        for resident in [Resident.amina, .loic] {
            try desk.town.setProfile(resident, .email, resident.email, .moderators)
        }
        let amina = try desk.town.person(.amina)
        try desk.town.visit(as: .malik).delete("\(desk.space)/administration/people/\(amina)")
        try desk.town.disable(.loic)
        let path = try desk.look(
            "non@exemple.test\namina@parvis.test\nloic@parvis.test\nmalik@parvis.test\n")
        let preview = try desk.page(path)
        #expect(preview.words.contains("1 personne a déjà refusé"), "\(preview.words)")
        #expect(preview.words.contains("2 laissés de côté"), "\(preview.words)")
        #expect(preview.words.contains("1 personne déjà dans l’espace"), "\(preview.words)")
        #expect(preview.words.contains("retirée de l’espace récemment"))
    }

    @Test func `all expired invitations go out again at once, each with a link that serves`()
        throws
    {
        try desk.take(desk.look("ines@exemple.test\nlise@exemple.test\n"))
        try desk.town.wait(15 * 86_400)
        let old = try #require(try desk.town.link(to: "ines@exemple.test"))
        #expect(try desk.town.guest().get(old).status == 410)
        let malik = try desk.town.signInAgain(.malik)
        let page = try malik.get(desk.invitations)
        #expect(page.words.contains("Relancer toutes les invitations périmées"))
        try malik.post("\(desk.space)/administration/expired-invitations")
        let new = try #require(try desk.town.link(to: "ines@exemple.test"))
        #expect(new != old)
        #expect(try desk.town.guest().get(new).status == 200)
        #expect(try mails("lise@exemple.test") == 2)
        let after = try malik.get(desk.invitations)
        #expect(!after.words.contains("Relancer toutes"))
    }

    @Test func `asking all again writes to nobody who belongs here`() throws {
        try desk.take(desk.look("loic@parvis.test\nines@exemple.test\n"))
        #expect(try mails("loic@parvis.test") == 1)
        try desk.town.wait(15 * 86_400)
        try desk.town.signInAgain(.malik).post("\(desk.space)/administration/expired-invitations")
        #expect(try mails("ines@exemple.test") == 2)
        #expect(try mails("loic@parvis.test") == 1)
    }

    @Test func `the former address of somebody who belongs here is not asked`() throws {
        try desk.town.merge(.sofia, into: .amina)
        try desk.town.setProfile(.amina, .email, Resident.amina.email, .moderators)
        let path = try desk.look("sofia@parvis.test\nines@exemple.test\n")
        let preview = try desk.page(path)
        #expect(preview.words.contains("1 personne déjà dans l’espace"), "\(preview.words)")
        try desk.take(path)
        #expect(try mails("ines@exemple.test") == 1)
        let sent = try desk.town.mails(to: "sofia@parvis.test")
        #expect(sent.allSatisfy { !$0.body.contains("/invitation/") })
        let amina = try desk.town.person(.amina)
        try desk.town.visit(as: .malik).delete("\(desk.space)/administration/people/\(amina)")
        let later = try desk.page(desk.look("sofia@parvis.test\n"))
        #expect(later.words.contains("retirée de l’espace récemment"), "\(later.words)")
    }

    @Test func `a pasted list that is refused is not kept`() throws {
        let lines = (0...20_001).map { "n\($0)@exemple.test" }.joined(separator: "\n")
        let sent = try desk.town.visit(as: .malik).post(desk.tables, ["pasted": lines])
        #expect(sent.status == 422)
        let swept: [String] = try desk.town.site.database.read {
            try $0.values("SELECT j.payload FROM job AS j WHERE j.kind = 'community.file'")
        }
        #expect(swept.count == 1)
    }

    @Test(arguments: [
        "Elise@Exemple.test", "elise@exemple.test ", "\u{A0}elise@exemple.test\u{A0}",
        "Élise <elise@exemple.test>", "mailto:elise@exemple.test", "<elise@exemple.test>",
    ])
    func `an address is the same however its cell has it, and asked once`(cell: String) throws {
        let table = "Courriel;Nom\r\n\(cell);Élise\r\nelise@exemple.test;Élise\r\n"
        let preview = try desk.page(try desk.look(table))
        #expect(preview.words.contains("1 personne invitée"), "\(preview.words)")
        #expect(preview.words.contains("Cette adresse est déjà à la ligne 2"))
        try desk.take(desk.look(table))
        let sent = try mails("elise@exemple.test") + mails("Elise@Exemple.test")
        #expect(sent == 1)
    }

    @Test(arguments: ["", ".", "%3E", "%3E.", "%20"])
    func `its link serves though a mail program changed its end, and looking accepts nothing`(
        end: String
    ) throws {
        try desk.take(desk.look("ines@exemple.test\n"))
        let link = try #require(try desk.town.link(to: "ines@exemple.test"))
        let guest = desk.town.guest()
        for _ in 0..<2 { #expect(try guest.get(link + end).status == 200) }
        #expect(!(try desk.page("\(desk.space)/members").people.contains("Inès")))
        let entered = try guest.post(
            link + end, ["name": "Inès", "password": ComingInTown.wanted])
        #expect(entered.status == 303)
        #expect(try desk.page("\(desk.space)/members").people.contains("Inès"))
    }
}
