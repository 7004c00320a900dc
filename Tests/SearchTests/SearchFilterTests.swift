import Community
import Content
import HTTP
import TestKit
import Testing

@testable import Search

@Suite("Search filters") struct SearchFilterTests {
    let library: Library

    init() throws { library = try Library() }

    @Test func `an author is found by part of a name, accents apart`() throws {
        _ = try library.card("De Loïc", "grève", by: .loic)
        _ = try library.card("D’Amina", "grève", by: .amina)
        #expect(try library.titles("grève", [("author", "loic")]) == ["De Loïc"])
        #expect(try library.titles("grève", [("author", "HADDAD")]).count == 1)
        #expect(try library.titles("grève", [("author", "Zorro")]).isEmpty)
        #expect(try library.titles("grève", [("author", "%")]).isEmpty)
        #expect(try library.titles("", [("author", "loic")]) == ["De Loïc"])
    }

    @Test func `days are those of the space, both ends included`() throws {
        _ = try library.card("Lundi", "grève")
        try library.board.town.wait(86_400)
        _ = try library.card("Mardi", "grève")
        let day = { (from: String, to: String) in [("from", from), ("to", to)] }
        #expect(try library.titles("grève", day("2019-06-03", "2019-06-03")) == ["Lundi"])
        #expect(try library.titles("grève", day("2019-06-04", "")) == ["Mardi"])
        #expect(try library.titles("grève", day("", "2019-06-03")) == ["Lundi"])
        #expect(try library.titles("grève", day("2018-01-15", "2020-02-29")).count == 2)
        #expect(try library.titles("grève", day("2020-01-01", "2020-12-31")).isEmpty)
    }

    @Test func `days that are none, or the wrong way round, are said beside their field`() throws {
        for (from, to) in [("2019-02-30", ""), ("hier", ""), ("", "2019-13-01")] {
            let answer = try library.ask("grève", [("from", from), ("to", to)])
            #expect(answer.status == 422, "\(from) \(to)")
            #expect(answer.text.contains("value=\"grève\""))
            #expect(answer.words.contains("2019-06-03"))
        }
        let answer = try library.ask("grève", [("from", "2019-06-04"), ("to", "2019-06-03")])
        #expect(answer.status == 422)
    }

    @Test func `a module and a theme that do not exist narrow nothing`() throws {
        _ = try library.card("Un", "grève")
        #expect(try library.titles("grève", [("module", "zorro")]) == ["Un"])
        #expect(try library.titles("grève", [("theme", "zorro-1")]) == ["Un"])
    }
}
