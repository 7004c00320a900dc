import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Search

@Suite("Pages of an item") struct SearchPagesTests {
    let library: Library

    init() throws { library = try Library() }

    private func put(_ texts: [String], of id: Item.ID) throws {
        let pages = texts.enumerated().map { ItemPage($0 + 1, $1) }
        try library.board.write {
            try PagedTexts(db: $0).put(pages, of: id, at: library.board.town.now)
        }
        try library.board.town.runJobs()
    }

    private func count(_ table: SQL) throws -> Int {
        try library.board.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM \(table) AS t")
        }
    }

    @Test func `a word of a page finds its item, and tells the page`() throws {
        let id = try library.card("Convention", "Texte de 2019")
        try put(["Préambule", "De l’indemnité de licenciement", "Fin"], of: id)
        #expect(try library.titles("indemnités") == ["Convention"])
        let page = try library.ask("indemnités")
        #expect(page.words.contains("page 2"))
        #expect(page.text.contains("De l’<mark>indemnité</mark> de licenciement"))
        #expect(try library.titles("licencie") == ["Convention"])
        #expect(try library.titles("licen*") == ["Convention"])
        #expect(try library.titles("retraite").isEmpty)
        #expect(try library.behind() == [])
    }

    @Test func `the same pages sent once more are found meanwhile`() throws {
        let id = try library.card("Convention", "Texte de 2019")
        try put(["Préambule", "indemnité"], of: id)
        try library.board.write {
            try PagedTexts(db: $0).put(
                [ItemPage(1, "Préambule"), ItemPage(2, "indemnité")], of: id,
                at: library.board.town.now)
        }
        #expect(try library.titles("indemnité") == ["Convention"])
        #expect(try count("text_page") == 2)
    }

    @Test func `words may stand on several pages, in the title and in the text`() throws {
        let id = try library.card("Convention", "Texte de 2019")
        try put(["Préambule", "indemnité", "préavis et indemnité", "salaire"], of: id)
        #expect(try library.titles("convention salaire préambule 2019") == ["Convention"])
        #expect(try library.ask("indemnité préavis").words.contains("page 3"))
        #expect(try library.ask("préambule salaire").words.contains("page 1"))
        #expect(try library.titles("salaire -préavis").isEmpty)
    }

    @Test func `a phrase is found on the page where it stands whole`() throws {
        let id = try library.card("Convention", "Texte")
        try put(["congé du parent", "le congé parental dure", "parental congé"], of: id)
        #expect(try library.titles("\"congé parental\"") == ["Convention"])
        #expect(try library.ask("\"congé parental\"").words.contains("page 2"))
        #expect(try library.titles("\"parental dure longtemps\"").isEmpty)
        #expect(try library.titles("\"congé parental\" préavis").isEmpty)
        let then = [("from", "2001-01-01"), ("to", "2002-12-31")]
        #expect(try library.titles("\"congé parental\"", as: .loic, then).isEmpty)
    }

    @Test func `its own text is shown where it has the words`() throws {
        let id = try library.card("Convention", "Le préavis est long")
        try put(["rien", "préavis"], of: id)
        let page = try library.ask("préavis")
        #expect(page.text.contains("Le <mark>préavis</mark> est long"))
        #expect(!page.words.contains("page 2"))
    }

    @Test func `pages without numbers say that it is in the file`() throws {
        let id = try library.card("Tableau", "Texte")
        try library.board.write {
            try PagedTexts(db: $0).put(
                [ItemPage(nil, "cotisation")], of: id, at: library.board.town.now)
        }
        try library.board.town.runJobs()
        #expect(try library.ask("cotisation").words.contains("dans le fichier"))
    }

    @Test func `whoever does not see an item does not find its pages`() throws {
        let id = try library.card("Secret", "Texte", .moderators)
        try put(["indemnité", "congé parental"], of: id)
        for text in ["indemnité", "\"congé parental\"", "indem*"] {
            #expect(try library.titles(text, as: .malik) == ["Secret"])
            for resident in [Resident.loic, .region] {
                #expect(try library.titles(text, as: resident).isEmpty)
            }
        }
        #expect(try library.titles("indemnité", as: nil).isEmpty)
    }

    @Test func `new pages take the place of the former, which leave at once`() throws {
        let id = try library.card("Convention", "Texte")
        try put(["ancien mot"], of: id)
        try library.board.write {
            try PagedTexts(db: $0).put(
                [ItemPage(1, "nouveau mot")], of: id, at: library.board.town.now)
        }
        #expect(try library.titles("ancien").isEmpty)
        try library.board.town.runJobs()
        #expect(try library.titles("nouveau") == ["Convention"])
        #expect(try library.titles("ancien").isEmpty)
        #expect(try count("text_page") == 1)
        try library.board.write {
            try PagedTexts(db: $0).remove(of: id, at: library.board.town.now)
        }
        #expect(try library.titles("nouveau").isEmpty)
        try library.board.town.runJobs()
        #expect(try count("text_page") == 0)
        #expect(try count("paged_text") == 0)
        #expect(try count("search_text") == 1)
    }

    @Test func `many pages, and one as long as a book, are found to their end`() throws {
        let id = try library.card("Livre", "Texte")
        try put((1...130).map { "page mot\($0)x" }, of: id)
        for number in [1, 40, 41, 130] {
            #expect(try library.ask("mot\(number)x").words.contains("page \(number)"))
        }
        let book = try library.card("Roman", "Texte")
        try put([(1...9000).map { "terme\($0)z" }.joined(separator: " ")], of: book)
        for number in [1, 4500, 9000] {
            #expect(try library.titles("terme\(number)z") == ["Roman"])
            #expect(try library.ask("terme\(number)z").text.contains("<mark>terme\(number)z"))
        }
    }

    @Test func `they go with an item that is erased`() throws {
        let id = try library.card("Convention", "Texte")
        try put((1...100).map { "indemnité \($0)" }, of: id)
        let town = library.board.town
        try library.board.write { try $0.run("DELETE FROM item WHERE id = \(id)") }
        #expect(try library.titles("indemnité").isEmpty)
        try Jobs(town.site).schedule()
        try town.wait(3700)
        try town.runJobs()
        #expect(try count("text_page") == 0)
        #expect(try count("paged_text") == 0)
    }
}
