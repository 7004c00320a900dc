import Community
import HTTP
import TestKit
import Testing

@testable import Contacts

@Suite("Contacts taken out") struct ExportTests {
    let desk: ExchangeTown

    init() throws {
        desk = try ExchangeTown()
        try desk.here.add(
            "Dupont",
            [
                "telephone_1": "05 61 22 33 44", "telephone_1_sight": "space",
                "telephone_2": "06 12 34 56 78", "telephone_2_sight": "moderators",
                "mail_1": "secret@exemple.test", "mail_1_sight": "members",
                "note": "Tournesol", "note_sight": "moderators", "source": "Annuaire",
                "birthday": "15/03/1985", "department": "31",
            ])
        try desk.here.organisation("Région Occitanie")
    }

    @Test(arguments: ["vcf", "vcf4", "csv"])
    func `each takes what they see, and no more`(_ format: String) throws {
        let partner = try desk.export(format, as: .region)
        #expect(partner.contains("05 61 22 33 44"))
        for hidden in ["06 12", "secret@", "Tournesol", "Annuaire", "1985"] {
            #expect(!partner.contains(hidden), "\(hidden)")
        }
        let member = try desk.export(format, as: .loic)
        #expect(member.contains("secret@exemple.test"))
        #expect(!member.contains("06 12") && !member.contains("Tournesol"))
        #expect(!member.contains("X-PARVIS-SIGHT") && !member.contains("Qui voit quoi"))
        let moderator = try desk.export(format, as: .malik)
        #expect(moderator.contains("06 12 34 56 78") && moderator.contains("Tournesol"))
    }

    @Test func `the list goes out as it is narrowed`() throws {
        #expect(try !desk.export("vcf", "&department=31").contains("Occitanie"))
        #expect(try desk.export("csv", "&q=occ").contains("Occitanie"))
        #expect(try !desk.export("csv", "&q=occ").contains("Dupont"))
        #expect(try !desk.export("vcf", "&q=---").contains("BEGIN"))
        let page = try desk.here.list("department=31", as: .loic)
        #expect(page.text.contains("export?department=31&amp;format=vcf"))
        #expect(!page.text.contains("/imports"))
    }

    @Test func `a card is saved in the version that everything reads, or in that which is asked`()
        throws
    {
        let id = try desk.id("Jeanne Dupont")
        let path = ContactsPaths.card(id, in: desk.centre)
        let answer = try desk.here.visit(.loic).get(path)
        #expect(answer.headers["Content-Type"]?.hasPrefix("text/vcard") == true)
        #expect(answer.headers["Content-Disposition"]?.contains(".vcf") == true)
        #expect(answer.text.contains("VERSION:3.0") && answer.text.contains("N:Dupont;Jeanne"))
        #expect(
            try desk.here.visit(.loic).get(path + "?format=vcf4").text.contains("VERSION:4.0"))
        #expect(try desk.here.page(id).text.contains("href=\"\(path)\""))
    }

    @Test func `what waits, or lies in the trash, is not in it`() throws {
        try desk.here.add("Pujol", by: .amina)
        let id = try desk.id("Région Occitanie")
        try desk.here.visit(.malik).delete(ContactsPaths.contact(id, in: desk.centre))
        for resident in [Resident.malik, .amina] {
            let text = try desk.export("vcf", as: resident)
            #expect(!text.contains("Pujol") && !text.contains("Occitanie"))
        }
    }

    @Test func `no cell of a table is a formula`() throws {
        try desk.here.add("=cmd|' /C calc'!A0", ["function": "+SUM(A1)"])
        let table = try desk.export("csv")
        #expect(table.contains("\"'=cmd|' /C calc'!A0\"") && table.contains("\"'+SUM(A1)\""))
        #expect(table.hasPrefix("\u{FEFF}"))
    }
}
