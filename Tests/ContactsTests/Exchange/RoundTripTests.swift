import Community
import HTTP
import Media
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("Contacts out of one space and into another") struct RoundTripTests {
    let desk: ExchangeTown

    init() throws { desk = try ExchangeTown() }

    private func fill() throws {
        let theme = try desk.here.theme("Financeurs, publics")
        try desk.here.organisation(
            "Région Occitanie",
            [
                "telephone_1": "05 61 00 00 00", "site_1": "https://exemple.test/a?b=1,2",
                "department": "31", "unit": "Direction de l’emploi", "theme": theme.description,
            ])
        let id = try desk.here.add(
            "d’Élan; la \"Grande\"",
            [
                "prefix": "Mme", "additional": "Marie, Anne", "function": "Conseillère",
                "organisation": "Région Occitanie", "unit": "Formation",
                "telephone_1": "06 12 34 56 78", "telephone_1_sight": "moderators",
                "telephone_1_label": "Portable", "telephone_2": "+32 2 123 45 67 poste 12",
                "mail_1": "elan@exemple.test", "mail_1_sight": "members",
                "address_1": "12 rue des Lois\nBâtiment B", "address_1_code": "31000",
                "address_1_town": "Toulouse", "address_1_country": "France",
                "note": "=cmd|' /C calc'!A0\nVoir *demain*; sinon, jamais.",
                "note_sight": "members", "birthday": "15/03", "birthday_sight": "space",
                "mandate_from": "2019-01-24", "mandate_until": "2030-12-31",
                "source": "Annuaire", "consent": "given", "consent_on": "2020-02-29",
                "department": "2A",
            ])
        let photo = try UploadedFile(
            "p.jpg", SimplePicture.portrait(seed: 2), in: desk.here.town.site.files)
        try desk.here.visit(.malik).post(
            ContactsPaths.picture(id, in: desk.centre), [:], files: [photo])
        try desk.bring(
            desk.card(
                "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1", "FN:Rene van der Harten",
                "N;SORT-AS=\"Harten,Rene\":van der Harten;Rene,J.;;Sir;R.D.O.N.",
                "GENDER:M", "ANNIVERSARY:20090808T1430-0500", "X-SKYPE;TYPE=work:rene.vdh",
                "TEL;VALUE=uri;PREF=1;TYPE=\"voice,home\":tel:+33-1-55-55-55-55;ext=5555",
                "CATEGORIES:Amis,Financeurs\\, publics", version: "4.0"))
    }

    @Test(arguments: ["vcf", "vcf4", "csv"])
    func `what is exported again elsewhere is equal`(_ format: String) throws {
        try fill()
        let first = try desk.export(format)
        let name = format == "csv" ? "contacts.csv" : "contacts.vcf"
        let report = try desk.bring(first, name, in: desk.network)
        #expect(report.contains("3 fiches nouvelles"), "\(report)")
        let second = try desk.export(format, from: desk.network)
        #expect(first == second)
        #expect(first.contains("Élan"))
        // Once more, and nothing changes.
        let again = try desk.bring(second, name, in: desk.network)
        #expect(again.contains("3 fiches déjà là, sans changement"), "\(again)")
        #expect(try desk.titles(in: desk.network).count == 3)
    }

    @Test func `who sees what goes with it, and people find their organisation again`() throws {
        try fill()
        try desk.bring(try desk.export("vcf"), in: desk.network)
        let id = try desk.id("Jeanne Marie, Anne d’Élan; la \"Grande\"", in: desk.network)
        // Malik is a member there, and no moderator.
        let page = try desk.here.visit(.malik).get(ContactsPaths.contact(id, in: desk.network))
        #expect(!page.text.contains("06\u{202F}12") && page.words.contains("elan@exemple.test"))
        let home = try desk.id("Région Occitanie", in: desk.network)
        #expect(page.text.contains(ContactsPaths.contact(home, in: desk.network) + "\""))
    }
}
