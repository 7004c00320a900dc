import Community
import Content
import HTTP
import Storage
import TestKit
import Testing
import Web

@testable import Links

@Suite("The list of links") struct ListTests {
    let here: LinksTown

    init() throws { here = try LinksTown(isOff: true) }

    private func titles(_ query: String = "") throws -> [String] {
        try here.list(query).text.matches(of: /rel="noopener[^"]*"[^>]*>([^<]*)<\/a>/)
            .map { String($0.1) }
    }

    @Test func `links stand by theme, in the order that moderators give`() throws {
        let (first, second) = (try here.theme("Textes"), try here.theme("Partenaires"))
        try here.add("Sans", "https://a.example/")
        try here.add("Région", "https://b.example/", ["theme": second.id.description])
        let afpa = try here.add("AFPA", "https://c.example/", ["theme": first.id.description])
        let code = try here.add("Code", "https://d.example/", ["theme": first.id.description])
        #expect(try titles() == ["AFPA", "Code", "Région", "Sans"])
        #expect(try titles("?theme=\(first.id)") == ["AFPA", "Code"])
        let malik = try here.visit(.malik)
        try here.move(code, "up", in: first)
        #expect(try titles() == ["Code", "AFPA", "Région", "Sans"])
        try here.move(afpa, "down", in: first)
        #expect(try titles() == ["Code", "AFPA", "Région", "Sans"])
        try malik.post(ThemeKind.links.place(second.id, in: here.space), ["do": "up"])
        #expect(try titles() == ["Région", "Code", "AFPA", "Sans"])
        try malik.delete(ThemeKind.links.one(second.id, in: here.space))
        #expect(try titles() == ["Code", "AFPA", "Sans", "Région"])
        try malik.delete(ThemeKind.links.one(first.id, in: here.space))
        #expect(try titles() == ["Sans", "Région", "Code", "AFPA"])
    }

    @Test func `the star is put and taken by a plain form, and is mine alone`() throws {
        let id = try here.add("Institut", "https://institut.example/")
        let amina = try here.visit(.amina)
        for _ in 0..<2 {
            #expect(try amina.post(FavouriteKind.links.star(id, in: here.space)).status == 303)
        }
        let favourites = FavouriteKind.links.all(in: here.space)
        #expect(try amina.get(favourites).words.contains("Institut"))
        #expect(try !here.visit(.loic).get(favourites).words.contains("Institut"))
        try amina.delete(FavouriteKind.links.star(id, in: here.space))
        #expect(try !amina.get(favourites).words.contains("Institut"))
    }

    @Test func `a link goes into the trash and comes back, with its address kept for it`() throws {
        let id = try here.add("Institut", "https://institut.example/")
        try here.visit(.malik).delete(LinksPaths.link(id, in: here.space))
        #expect(try here.page(id).status == 404)
        #expect(try here.send("Encore", "https://institut.example/").words.contains("corbeille"))
        try here.visit(.malik).post(SpacePaths.restoration(id, in: here.space))
        #expect(try here.page(id).status == 200)
    }

    @Test func `links are found by their words and by their address`() throws {
        try here.add(
            "Institut", "https://travail.example/bibliotheque",
            ["description": "Colloques et stages."])
        let loic = try here.visit(.loic)
        for word in ["colloques", "institut", "travail.example"] {
            let found = try loic.get(SpacePaths.search(in: here.space) + "?q=\(word)")
            #expect(found.words.contains("Institut"), "\(word)")
        }
    }

    @Test func `a description has its lines, and its addresses are links`() throws {
        let id = try here.add(
            "Code", "https://a.example/", ["description": "Deux\r\nVoir https://b.example/c"])
        let shown = "Deux<br>Voir <a href=\"https://b.example/c\" rel="
        #expect(try here.page(id).text.contains(shown))
        #expect(try here.list("").text.contains(shown))
    }

    @Test func `the file of bookmarks has themes as folders, and reads back`() throws {
        let theme = try here.theme("Textes & droits")
        try here.add(
            "Code <1>", "https://a.example/?x=1&y=2",
            ["theme": theme.id.description, "description": "Deux\nlignes"])
        try here.add("Sans", "https://b.example/")
        try here.add("Attend", "https://c.example/", by: .amina)
        let answer = try here.visit(.amina).get(LinksPaths.file(in: here.space))
        #expect(answer.headers["Content-Disposition"]?.contains("attachment") == true)
        let file = try BookmarkFile(reading: answer.body)
        #expect(file.bookmarks.map(\.title) == ["Code <1>", "Sans"])
        #expect(file.bookmarks.map(\.folders) == [["Textes & droits"], []])
        #expect(file.bookmarks[0].address.text == "https://a.example/?x=1&y=2")
        #expect(file.bookmarks[0].description == "Deux\nlignes")
    }
}
