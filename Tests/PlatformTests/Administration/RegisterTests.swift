import Community
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("The register of processing") struct RegisterTests {
    let town: Town
    private let page = "/administration/register"

    init() throws { town = try Town(features: features) }

    private func switchOff(_ module: String) throws {
        let claire = try town.visit(as: .claire)
        for place in Place.allCases {
            try town.site.database.write { db in
                let store = SpaceStore(db: db)
                let space = try #require(try store.find(slug: place.rawValue))
                var choices = space.choices
                choices.switchedOff.insert(module)
                try store.save(choices, hiding: [], in: space.id)
            }
        }
        #expect(try claire.get(page).status == 200)
    }

    @Test func `names each module in use with why, whose, to whom, by which right, how long`()
        throws
    {
        let words = try town.visit(as: .claire).get(page).words
        for word in [
            "Forum", "Messages du forum", "S’entraider", "Finalité", "Personnes concernées",
            "Destinataires", "Base légale", "Conservation", "9.2.d", "argon2id", "12 mois",
        ] { #expect(words.contains(word), "\(word)") }
        #expect(!words.contains("register."))
    }

    @Test func `a module that no space uses is not in it, nor in what members read`() throws {
        let claire = try town.visit(as: .claire)
        for address in [page, "/account/privacy"] {
            #expect(try claire.get(address).words.contains("Messages du forum"))
        }
        try switchOff("forum")
        for address in [page, "/account/privacy"] {
            #expect(try !claire.get(address).words.contains("Messages du forum"))
        }
    }

    @Test func `comes as a table and as a document that stands alone, and that is noted`() throws {
        let claire = try town.visit(as: .claire)
        let table = try claire.get(page + "/table")
        #expect(table.headers["Content-Type"] == "text/csv; charset=utf-8")
        #expect(table.text.contains("Forum") && table.text.contains("Messages du forum"))
        let document = try claire.get(page + "/document")
        #expect(document.text.contains("<h1>Registre des traitements de Parvis"))
        #expect(!document.text.contains("<script") && !document.text.contains("<link"))
        let log = try claire.get("/administration/audit").words
        #expect(log.contains("a exporté"))
    }

    @Test func `members read the same in plain words, with their rights`() throws {
        let words = try town.visit(as: .amina).get("/account/privacy").words
        #expect(words.contains("S’entraider") && words.contains("Vos droits"))
        #expect(try town.visit(as: .amina).get(page).status == 404)
    }
}
