import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing
import Web

@testable import Links

@Suite("Links of several themes") struct ThemesTests {
    let here: LinksTown
    let law: ItemTheme
    let partners: ItemTheme

    init() throws {
        here = try LinksTown(isOff: true)
        (law, partners) = (try here.theme("Droit"), try here.theme("Partenaires"))
    }

    private func add(_ title: String, _ themes: ItemTheme...) throws -> Item.ID {
        var fields = FormFields()
        for theme in themes { fields.append("theme", theme.id.description) }
        return try here.add(title, "https://\(title.lowercased()).example/", fields)
    }

    private func titles(_ query: String = "") throws -> [String] {
        try here.list(query).text.matches(of: /rel="noopener[^"]*"[^>]*>([^<]*)<\/a>/)
            .map { String($0.1) }
    }

    private func save(_ id: Item.ID, _ themes: [ItemTheme]) throws -> Answer {
        let page = try here.visit(.malik).get(LinksPaths.edit(id, in: here.space))
        var fields: FormFields = [
            "title": page.input("title") ?? "", "address": page.input("address") ?? "",
            "version": page.input("version") ?? "",
        ]
        for theme in themes { fields.append("theme", theme.id.description) }
        return try here.visit(.malik).put(LinksPaths.link(id, in: here.space), fields)
    }

    @Test func `a link stands under each of its themes, at its own place in each`() throws {
        let both = try add("Both", law, partners)
        let code = try add("Code", law)
        _ = try add("Sans")
        #expect(try titles() == ["Both", "Code", "Both", "Sans"])
        #expect(try titles("?theme=\(partners.id)") == ["Both"])
        try here.move(both, "down", in: law)
        #expect(try titles() == ["Code", "Both", "Both", "Sans"])
        #expect(try here.move(code, "up", in: partners).status == 409)
        #expect(try here.move(code, "up", in: nil).status == 409)
        let page = try here.page(both, as: .malik)
        #expect(page.words.contains("Monter dans Droit"))
        #expect(page.words.contains("Descendre dans Partenaires"))
        let single = try here.page(code, as: .malik)
        #expect(single.words.contains("Monter") && !single.words.contains("Monter dans"))
    }

    @Test func `the form ticks its themes, and keeps its place in those that stay`() throws {
        let both = try add("Both", law, partners)
        _ = try add("Code", law)
        let form = try here.visit(.malik).get(LinksPaths.edit(both, in: here.space)).text
        #expect(form.components(separatedBy: " checked").count == 3)
        #expect(try save(both, [law]).status == 303)
        #expect(try titles() == ["Both", "Code"])
        #expect(try save(both, []).status == 303)
        #expect(try titles() == ["Code", "Both"])
        #expect(try save(both, [partners, law]).status == 303)
        #expect(try titles() == ["Code", "Both", "Both"])
    }

    @Test func `a theme of another space, or none any more, is refused`() throws {
        let other = try LinksTown(isOff: true)
        _ = try other.theme("Ailleurs")
        for theme in ["999", "x"] {
            let answer = try here.send("Site", "https://site.example/", ["theme": theme])
            #expect(answer.status == 422)
            #expect(answer.text.contains("id=\"theme-error\""))
        }
    }

    @Test func `whoever changed the themes meanwhile is not written over`() throws {
        let both = try add("Both", law)
        let page = try here.visit(.malik).get(LinksPaths.edit(both, in: here.space))
        #expect(try save(both, [law, partners]).status == 303)
        let late = try here.visit(.malik).put(
            LinksPaths.link(both, in: here.space),
            [
                "title": "Autre", "address": page.input("address") ?? "",
                "version": page.input("version") ?? "",
            ])
        #expect(late.status == 409)
        #expect(try titles() == ["Both", "Both"])
    }

    @Test func `a theme that is deleted leaves its links in their others`() throws {
        let both = try add("Both", law, partners)
        _ = try add("Sans")
        _ = try add("Code", law)
        try here.visit(.malik).delete(ThemeKind.links.one(law.id, in: here.space))
        #expect(try titles() == ["Both", "Sans", "Code"])
        #expect(try here.page(both).words.contains("Partenaires"))
        try here.visit(.malik).delete(ThemeKind.links.one(partners.id, in: here.space))
        #expect(try titles() == ["Sans", "Code", "Both"])
    }

    @Test func `a theme that is moved takes its links along`() throws {
        _ = try add("Code", law)
        _ = try add("Both", law, partners)
        let place = ThemeKind.links.place(partners.id, in: here.space)
        #expect(try here.visit(.malik).post(place, ["do": "up"]).status == 303)
        #expect(try titles() == ["Both", "Code", "Both"])
        _ = try add("Sofa", partners)
        #expect(try titles() == ["Both", "Sofa", "Code", "Both"])
    }

    @Test func `it is counted once, and once under each theme`() throws {
        _ = try add("Both", law, partners)
        _ = try add("Code", law)
        let themes = try here.visit(.malik).get(ThemeKind.links.all(in: here.space))
        #expect(themes.words.contains("2 liens") && themes.words.contains("1 lien"))
        let favourite = try add("Star", law, partners)
        try here.visit(.loic).post(FavouriteKind.links.star(favourite, in: here.space))
        let starred = try here.visit(.loic).get(FavouriteKind.links.all(in: here.space))
        #expect(starred.text.components(separatedBy: ">Star</a>").count == 2)
        let found = try here.visit(.loic).get(SpacePaths.search(in: here.space) + "?q=star")
        #expect(found.text.components(separatedBy: "links/\(favourite)").count == 2)
    }

    @Test func `those who follow any of its themes are told once`() throws {
        for theme in [law, partners] {
            let answer = try here.visit(.loic).post(
                SpacePaths.following(in: here.space),
                ["target": "links.theme-\(theme.id)", "level": "topics"])
            #expect(answer.status == 303)
        }
        let both = try add("Both", law, partners)
        let person = try here.town.person(.loic)
        let notices: Int = try here.town.site.database.read {
            try $0.one(
                """
                SELECT COUNT(*) AS n FROM notice AS n
                WHERE n.item_id = \(both) AND n.person_id = \(person)
                """)
        }
        #expect(notices == 1)
    }

    @Test func `its pages cost at most fifteen statements`() throws {
        let both = try add("Both", law, partners)
        for path in [
            here.home, here.home + "?theme=\(law.id)", LinksPaths.link(both, in: here.space),
            LinksPaths.edit(both, in: here.space), ThemeKind.links.all(in: here.space),
        ] {
            var requests = try InternalRequest(here.town.site)
            _ = try requests.run(.get, path, as: here.town.person(.malik))
            #expect(requests.statements <= 15, "\(path)")
        }
    }

    @Test func `the file has it in each folder, and comes out equal from another space`() throws {
        _ = try add("Both", law, partners)
        _ = try add("Code", law)
        let first = try add("First", partners)
        try here.move(first, "up", in: partners)
        let file = try here.visit(.loic).get(LinksPaths.file(in: here.space))
        let read = try BookmarkFile(reading: file.body)
        #expect(read.bookmarks.map(\.title) == ["Both", "Code", "First", "Both"])
        let other = try ImportTown()
        try other.take(file.text)
        #expect(try other.exported() == file.text)
    }
}
