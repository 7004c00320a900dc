import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Search

@Suite("Words that are spelt in several ways") struct SpellingTests {
    let library: Library

    init() throws { library = try Library() }

    private func marked(_ text: String) throws -> [String] {
        try library.ask(text).text.components(separatedBy: "<mark>").dropFirst()
            .map { String($0.prefix { $0 != "<" }) }
    }

    private static let initials = [
        ("AG", "Avant l’A.G. de jeudi", "A.G."), ("A.G.", "Avant l’AG de jeudi", "AG"),
        ("AG", "Avant l’A. G. de jeudi", "A. G"), ("3646", "Le 36 46 répond", "36 46"),
        ("a.g", "Avant l’A.G de jeudi", "A.G"), ("CGT", "La C.G.T. appelle", "C.G.T."),
        ("\"l’AG de jeudi\"", "Avant l’A.G. de jeudi", "A.G. de jeudi"),
        ("\"A.G. de jeudi\"", "Avant l’AG de jeudi", "AG de jeudi"),
    ]

    @Test(arguments: initials)
    func `letters are found with their dots or without`(
        _ typed: String, _ text: String, _ mark: String
    ) throws {
        _ = try library.card("Carte", text)
        #expect(try library.titles(typed) == ["Carte"])
        #expect(try marked(typed) == [mark])
    }

    private static let hyphens = [
        ("email", "Par e-mail ou non", "e-mail"), ("e-mail", "Par email ou non", "email"),
        ("emails", "Par e-mail ou non", "e-mail"), ("mail", "Par e-mail ou non", "e-mail"),
        ("\"par email\"", "Par e-mail ou non", "Par e-mail"),
        ("\"par e-mail\"", "Par email ou non", "Par email"),
        ("week-end", "Ce weekend encore", "weekend"), ("weekend", "Ce week-end encore", "week-end"),
        ("antisyndicales", "Une mesure anti-syndicale", "anti-syndicale"),
        ("anti-syndicale", "Des mesures antisyndicales", "antisyndicales"),
        ("antisynd", "Une mesure anti-syndicale", "anti-syndicale"),
        ("anti-synd", "Une mesure antisyndicale", "antisyndicale"),
        ("covid19", "Depuis la covid-19", "covid-19"),
        ("télé-travail", "Le télétravail", "télétravail"),
    ]

    @Test(arguments: hyphens)
    func `words are found with their hyphen or without`(
        _ typed: String, _ text: String, _ mark: String
    ) throws {
        _ = try library.card("Carte", text)
        #expect(try library.titles(typed) == ["Carte"])
        #expect(try marked(typed) == [mark])
    }

    @Test func `words with a hyphen are found apart as before, common ones left out`() throws {
        _ = try library.card("Carte", "Le rendez-vous est au compte rendu")
        for typed in ["rendez-vous", "compte-rendu", "rendez vous", "est-ce que rendez", "compte"] {
            #expect(try library.titles(typed) == ["Carte"], "\(typed)")
        }
        #expect(try library.titles("rendez-nous-la").isEmpty == false)
        #expect(try library.titles("anti-syndical").isEmpty)
        #expect(try library.titles("carte -rendez-vous").isEmpty)
    }

    private static let numbers = [
        "05 61 12 34 56", "0561123456", "05.61.12.34.56", "+33 5 61 12 34 56", "+33561123456",
        "+33 (0)5 61 12 34 56", "0033561123456", "05-61-12-34-56",
        "05\u{A0}61\u{A0}12\u{A0}34\u{A0}56", "(05) 61 12 34 56", "(+33) 5 61 12 34 56",
    ]

    @Test(arguments: numbers)
    func `a telephone number is found however it is written`(_ written: String) throws {
        _ = try library.card("Carte", "Appelez le \(written), le matin.")
        for typed in Self.numbers {
            #expect(try library.titles(typed) == ["Carte"], "\(typed)")
            #expect(try marked(typed) == [written], "\(typed)")
        }
        for typed in ["056112", "05 61", "\"le 05 61 12 34 56\"", "\"appelez le 0561123456\""] {
            #expect(try library.titles(typed) == ["Carte"], "\(typed)")
        }
        #expect(try library.titles("05 61 12 34 57").isEmpty)
        #expect(try library.titles("carte -0561123456").isEmpty)
    }

    @Test func `a title has them as a text has`() throws {
        _ = try library.card("L’A.G. par e-mail au 05 61 12 34 56", "Ordre du jour")
        _ = try library.card("Autre", "Une AG par email au 0561123456")
        for typed in ["AG", "email", "0561123456", "05 61 12 34 56", "AG email"] {
            #expect(try library.titles(typed).first?.hasPrefix("L’A.G.") == true, "\(typed)")
            #expect(try library.titles(typed).count == 2, "\(typed)")
        }
    }

    @Test func `pages of an item have them too`() throws {
        let id = try library.card("Convention", "Texte")
        try library.board.write {
            try PagedTexts(db: $0).put(
                [ItemPage(1, "Rien"), ItemPage(2, "L’A.G. par e-mail, au 05 61 12 34 56")],
                of: id, at: library.board.town.now)
        }
        try library.board.town.runJobs()
        for typed in ["AG", "email", "0561123456", "+33561123456", "\"AG par email\""] {
            let page = try library.ask(typed)
            #expect(page.words.contains("Convention") && page.words.contains("page 2"), "\(typed)")
            #expect(page.text.contains("<mark>"), "\(typed)")
        }
        #expect(try library.behind() == [])
    }

    @Test func `what was written before is found after the start`() throws {
        _ = try library.card("Carte", "L’A.G. par e-mail")
        try library.board.write { db in
            try FullText(db).remove(try db.values("SELECT i.id FROM item AS i") as [Item.ID])
            try db.run("UPDATE search_progress SET version = 3")
        }
        #expect(try library.titles("AG").isEmpty)
        try Jobs(library.board.site).schedule()
        try library.board.town.runJobs()
        #expect(try library.titles("AG email") == ["Carte"])
    }
}
