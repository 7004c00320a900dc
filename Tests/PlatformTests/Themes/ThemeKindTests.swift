import Community
import Content
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("Themes of every module that has them") struct ThemeKindTests {
    @Test func `these are all that there are`() throws {
        let kinds = try Declarations(of: features).all(ThemeKind.self)
        #expect(kinds.map(\.name).sorted() == ThemeTown.modules)
    }

    @Test(arguments: ThemeTown.modules)
    func `moderators put them in order, which the module shows`(_ module: String) throws {
        let here = try ThemeTown(module)
        let (first, last) = (try here.theme("Alpha"), try here.theme("Omega"))
        let middle = try here.theme("Delta")
        try here.move(middle, "up")
        #expect(try here.themes().map(\.name) == ["Alpha", "Delta", "Omega"])
        try here.move(first, "down")
        try here.move(last, "down")
        #expect(try here.themes().map(\.name) == ["Delta", "Alpha", "Omega"])
        let page = try here.page().text
        for (theme, ways) in [(middle, 1), (first, 2), (last, 1)] {
            let address = "action=\"\(here.kind.place(theme.id, in: here.space))\""
            #expect(page.components(separatedBy: address).count - 1 == ways, "\(theme.name)")
        }
        let shown = try here.town.visit(as: .malik).get(
            here.kind.address(of: first.id, in: here.space)
        ).text
        let names = shown.matches(of: />[^<>]*(Alpha|Delta|Omega)</).map { String($0.1) }
        #expect(names.starts(with: ["Delta", "Alpha", "Omega"]))
    }

    @Test(arguments: ThemeTown.modules)
    func `places with holes or the same twice are put in order as well`(_ module: String) throws {
        let here = try ThemeTown(module)
        let all = try ["Un", "Deux", "Trois", "Quatre"].map { try here.theme($0) }
        try here.town.visit(as: .malik).delete(here.kind.one(all[1].id, in: here.space))
        try here.town.site.database.write {
            try $0.run("UPDATE \(here.kind.table) SET position = 7 WHERE id <> \(all[0].id)")
        }
        try here.move(all[3], "up")
        #expect(try here.themes().map(\.name) == ["Un", "Quatre", "Trois"])
        try here.move(all[3], "up")
        try here.move(all[2], "down")
        #expect(try here.themes().map(\.name) == ["Quatre", "Un", "Trois"])
    }

    @Test(arguments: ThemeTown.modules)
    func `a name is borne once, whatever its accents and capitals`(_ module: String) throws {
        let here = try ThemeTown(module)
        let theme = try here.theme("Économie")
        for name in ["Économie", "economie", " ÉCONOMIE "] {
            let answer = try here.name(name)
            #expect(answer.status == 422)
            #expect(answer.words.contains("Un thème porte déjà ce nom."))
            #expect(answer.text.contains("id=\"name-error\""))
        }
        let other = try here.theme("Emploi")
        let taken = try here.save(other, as: "economie", read: here.page())
        #expect(taken.status == 422 && taken.text.contains("id=\"name-\(other.id)-error\""))
        #expect(try here.save(theme, as: "ÉCONOMIE", read: here.page()).status == 303)
        #expect(try here.themes().map(\.name) == ["ÉCONOMIE", "Emploi"])
    }

    @Test(arguments: ThemeTown.modules)
    func `no name, and one that is too long, are refused`(_ module: String) throws {
        let here = try ThemeTown(module)
        let most = String(repeating: "é", count: here.kind.limit)
        for name in ["", "  ", "\u{200B}", most + "é"] {
            #expect(try here.name(name).status == 422)
        }
        #expect(try here.name(most + "é").text.contains("value=\"\(most)é\""))
        #expect(try here.theme(most).name == most)
    }

    @Test(arguments: ThemeTown.modules)
    func `a space has two hundred at most`(_ module: String) throws {
        let here = try ThemeTown(module)
        try here.fill(ThemeKind.most - 1)
        let last = try here.theme("Dernier")
        let refused = try here.name("De trop")
        #expect(refused.status == 422 && refused.words.contains("déjà 200 thèmes"))
        #expect(refused.text.contains("value=\"De trop\""))
        #expect(try here.save(last, as: "Autre", read: here.page()).status == 303)
        #expect(try here.themes().count == ThemeKind.most)
    }

    @Test(arguments: ThemeTown.modules)
    func `whoever saves what another changed meanwhile is told`(_ module: String) throws {
        let here = try ThemeTown(module)
        let theme = try here.theme("Droit")
        let before = try here.page()
        #expect(try here.save(theme, as: "Droit social", read: before).status == 303)
        let late = try here.save(theme, as: "Juridique", read: before)
        #expect(late.status == 409 && late.words.contains("Droit social"))
        #expect(late.text.contains("value=\"Juridique\""))
        #expect(try here.themes().map(\.name) == ["Droit social"])
    }

    @Test(arguments: ThemeTown.modules)
    func `those of a kind that has them bear a colour`(_ module: String) throws {
        let here = try ThemeTown(module)
        let theme = try here.theme("Droit", colour: "rose")
        let page = try here.page()
        guard here.kind.hasColours else {
            #expect(theme.colour == nil)
            #expect(!page.text.contains("name=\"colour\"") && !page.text.contains("spot"))
            return
        }
        #expect(theme.colour == .rose && page.text.contains("class=\"spot rose\""))
        #expect(try here.save(theme, as: "Droit", colour: "amber", read: page).status == 303)
        #expect(try here.save(theme, as: "Droit", colour: "blue", read: page).status == 409)
        #expect(try here.themes().first?.colour == .amber)
        #expect(try here.theme("Autre", colour: "puce").colour == .usual)
    }

    @Test(arguments: ThemeTown.modules)
    func `nobody follows what takes the number of one that is gone`(_ module: String) throws {
        let here = try ThemeTown(module)
        let theme = try here.theme("Droit")
        let target = "\(module).theme-\(theme.id)"
        let loic = try here.town.visit(as: .loic)
        let followed = try loic.post(
            SpacePaths.following(in: here.space), ["target": target, "level": "topics"])
        #expect(followed.status == 303)
        #expect(try loic.get("/account/following").words.contains("Droit"))
        let gone = try here.town.visit(as: .malik).delete(
            here.kind.one(theme.id, in: here.space))
        #expect(gone.location == here.list)
        let rows: Int = try here.town.site.database.read {
            try $0.one(
                """
                SELECT COUNT(*) AS n FROM follow AS f
                WHERE f.target = \(module + ".theme") AND f.target_id = \(theme.id)
                """)
        }
        #expect(rows == 0)
    }

    @Test(arguments: ThemeTown.modules)
    func `its page costs at most fifteen statements`(_ module: String) throws {
        let here = try ThemeTown(module)
        try here.fill(50)
        var requests = try InternalRequest(here.town.site)
        _ = try requests.run(.get, here.list, as: here.town.person(.malik))
        #expect(requests.statements <= 15)
    }
}
