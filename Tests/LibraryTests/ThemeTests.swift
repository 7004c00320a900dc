import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("The themes of a library") struct ThemeTests {
    let room: LibraryTown

    init() throws { room = try LibraryTown() }

    @Test func `they stand in a tree of four levels, no deeper and in no ring`() throws {
        var ids = [room.theme]
        for name in ["Deux", "Trois", "Quatre"] {
            ids.append(try room.theme(name, ["parent": try #require(ids.last).description]))
        }
        let deeper = try room.visit(.malik).post(
            LibraryPaths.themes(in: room.space),
            ["name": "Cinq", "audience": "space", "parent": try #require(ids.last).description])
        #expect(deeper.status == 422)
        let ring = try room.visit(.malik).put(
            LibraryPaths.theme(ids[0], in: room.space),
            ["name": "Un", "audience": "space", "parent": ids[1].description])
        #expect(ring.status == 422)
        let page = try room.visit(.loic).get(room.home)
        #expect(page.text.contains("level3"))
    }

    @Test func `a button moves one up among those beside it`() throws {
        let second = try room.theme("Financements")
        try room.visit(.malik).put(LibraryPaths.theme(second, in: room.space), ["way": "up"])
        let words = try room.visit(.loic).get(room.home).words
        let first = try #require(words.range(of: "Financements"))
        let last = try #require(words.range(of: "Textes législatifs"))
        #expect(first.lowerBound < last.lowerBound)
    }

    @Test func `a name is taken once beside the others, accents apart`() throws {
        let answer = try room.visit(.malik).post(
            LibraryPaths.themes(in: room.space),
            ["name": "textes legislatifs", "audience": "space"])
        #expect(answer.status == 422)
    }

    @Test func `one with documents gives them to another before it goes`() throws {
        let id = try room.publish("Loi")
        let other = try room.theme("Archives")
        let address = LibraryPaths.theme(room.theme, in: room.space)
        let refused = try room.visit(.malik).delete(address)
        #expect(refused.status == 422)
        #expect(refused.words.contains("Choisissez le thème qui reçoit les documents."))
        #expect(
            try room.visit(.malik).delete(address, ["into": other.description]).status == 303)
        #expect(try room.page(id).words.contains("Archives"))
        let list = try room.visit(.loic).get(LibraryPaths.theme(other, in: room.space))
        #expect(list.words.contains("Loi"))
        #expect(list.words.contains("1 document"))
    }

    @Test func `one with themes below it stays`() throws {
        _ = try room.theme("Décrets", ["parent": room.theme.description])
        let answer = try room.visit(.malik).delete(LibraryPaths.theme(room.theme, in: room.space))
        #expect(answer.status == 409)
    }

    @Test func `a document is read by whoever sees any of its themes`() throws {
        let group = try room.town.group("Comité", [.loic])
        let closed = try room.theme("Comité", ["audience": "groups", "group": group])
        let id = try room.publish("Note", ["theme": closed.description], by: .malik)
        #expect(try room.page(id, as: .loic).status == 200)
        #expect(try room.page(id, as: .sofia).status == 404)
        #expect(
            try room.visit(.sofia).get(LibraryPaths.theme(closed, in: room.space)).status == 404)
        #expect(try !room.visit(.sofia).get(room.home).words.contains("Comité"))
        var both = room.form("Note", ["theme": closed.description])
        both.append("theme", room.theme.description)
        let editor = LibraryPaths.editor(id, in: room.space)
        both.append("version", try room.visit(.malik).get(editor).input("version") ?? "")
        try room.visit(.malik).put(LibraryPaths.document(id, in: room.space), both)
        #expect(try room.page(id, as: .sofia).status == 200)
        #expect(try !room.page(id, as: .sofia).words.contains("Comité"))
    }

    @Test func `when a theme is for others, so are its documents, all of them`() throws {
        let id = try room.publish("Loi")
        let total = ReadersStore.piece + 20
        try room.fill(total, to: room.theme)
        let version = try room.visit(.malik).get(
            LibraryPaths.themeEditor(room.theme, in: room.space)
        ).input("version")
        let answer = try room.visit(.malik).put(
            LibraryPaths.theme(room.theme, in: room.space),
            [
                "name": "Textes législatifs", "audience": "moderators",
                "version": version ?? "",
            ])
        #expect(answer.status == 303)
        let open: SQL = """
            SELECT COUNT(*) AS n FROM item AS i
            WHERE i.kind = 'document' AND i.audience <> 'moderators'
            """
        #expect(try room.count(open) == 0, "before any job has run")
        try room.town.wait(1)
        #expect(try room.page(id).status == 404)
        #expect(
            try room.count(
                """
                SELECT COUNT(*) AS n FROM item AS i
                WHERE i.kind = 'document' AND i.audience = 'moderators'
                """) == total + 1)
    }

    @Test func `three hundred themes are one light page`() throws {
        try room.town.site.database.write { db in
            for number in 0..<300 {
                _ = try ThemeStore(db: db).create(
                    ThemeContent(
                        parent: nil, name: "Thème \(number)", description: "", audience: .space,
                        groups: [], reviewMonths: nil, needsFourEyes: false),
                    in: room.space, at: room.town.site.clock.now())
            }
        }
        let page = try room.visit(.loic).get(room.home)
        #expect(page.words.contains("Thème 299"))
        #expect(page.text.utf8.count < 100_000)
        #expect(try room.visit(.amina).get(LibraryPaths.new(in: room.space)).status == 200)
    }

    @Test func `a long list is sorted three ways and turned by pages`() throws {
        try room.fill(60, to: room.theme)
        for order in DocumentOrder.allCases {
            let first = try room.list("?sort=\(order.rawValue)")
            let last = try room.list("?sort=\(order.rawValue)&page=3")
            #expect(first.status == 200)
            #expect(last.words.contains("page 3") || last.words.contains("Page 3"))
        }
        #expect(try room.list().words.contains("60 documents"))
    }

    @Test func `a document of two themes is found under both`() throws {
        let other = try room.theme("Financements")
        var themes: FormFields = ["theme": room.theme.description]
        themes.append("theme", other.description)
        let id = try room.publish("Barème unique", themes)
        for theme in [room.theme, other] {
            let page = try room.visit(.loic).get(
                SpacePaths.search(in: room.space) + "?q=unique&theme=library-\(theme)")
            #expect(page.text.contains(LibraryPaths.document(id, in: room.space)))
        }
    }
}
