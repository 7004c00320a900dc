import Community
import FoundationEssentials
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Mentions") struct MentionTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    private func link(_ resident: Resident) throws -> String {
        let person = try board.town.person(resident)
        let address = SpacePaths.member(person, in: board.space)
        return "<a href=\"\(address)\">@\(resident.name)</a>"
    }

    private func html() throws -> String {
        try board.site.database.read {
            try $0.value("SELECT c.body_html FROM comment AS c ORDER BY c.id DESC LIMIT 1") ?? ""
        }
    }

    @Test(
        arguments: [
            "@Loïc Le Goff", "@loic le goff", "@LOIC LE GOFF", "(@Loïc)", "« @Loïc »", "@Loïc,",
            "@Loïc.", "Oui @Loïc\nLe Goff", "**@Loïc**",
        ])
    func `a name in any dress becomes a link, and its bearer hears of it`(text: String) throws {
        #expect(try board.comment(text, on: card, by: .sofia).status == 303)
        #expect(try html().contains(link(.loic)))
        #expect(try board.reasons(.loic) == ["mention"])
    }

    @Test(
        arguments: [
            "`@Loïc`", "```\n@Loïc\n```", "jean@loic.fr", "[@Loïc](https://a.fr)", "@ Loïc",
            "https://a.fr/@Loïc",
        ])
    func `code, links and addresses are left alone`(text: String) throws {
        #expect(try board.comment(text, on: card, by: .sofia).status == 303)
        #expect(try !html().contains(link(.loic)))
        #expect(try board.reasons(.loic) == [])
    }

    @Test func `a mention of nobody comes back with its text and one button to go on`() throws {
        let answer = try board.comment("Merci @Zorro & compagnie", on: card, by: .sofia)
        #expect(answer.status == 422)
        #expect(answer.words.contains("Personne ne s’appelle «\u{A0}@Zorro\u{A0}»"))
        #expect(answer.words.contains("Merci @Zorro & compagnie"))
        #expect(answer.input("mentions") == "anyway")
        #expect(try board.comments() == 0)
        let forced = try board.comment(
            "Merci @Zorro", on: card, by: .sofia, ["mentions": "anyway"])
        #expect(forced.status == 303)
        #expect(try html().contains("@Zorro"))
    }

    @Test func `a small letter that names nobody is no mention`() throws {
        #expect(try board.comment("voir @zorro", on: card, by: .sofia).status == 303)
    }

    @Test func `a first name that several bear asks for the whole`() throws {
        try board.rename(.denis, "Loïc Roques")
        let refused = try board.comment("@Loïc !", on: card, by: .sofia)
        #expect(refused.status == 422)
        #expect(refused.words.contains("Plusieurs personnes"))
        #expect(try board.comment("@Loïc Roques !", on: card, by: .sofia).status == 303)
        #expect(try board.reasons(.denis) == ["mention"])
        #expect(try board.reasons(.loic) == [])
    }

    @Test func `the longest name wins, and a name does not end within a word`() throws {
        try board.rename(.denis, "Loïc Le")
        try board.comment("@Loïc Le Goff", on: card, by: .sofia)
        #expect(try board.reasons(.loic) == ["mention"])
        #expect(try board.reasons(.denis) == [])
        try board.rename(.denis, "Jean Roques")
        #expect(try board.comment("@Jeanne", on: card, by: .sofia).status == 422)
        #expect(try board.comment("@Jean-Luc", on: card, by: .sofia).status == 422)
    }

    @Test func `names with apostrophes and markup are safe`() throws {
        try board.rename(.denis, "Ève d’Anjou <b>")
        try board.comment("@Eve d'Anjou <b> bonjour", on: card, by: .sofia)
        #expect(try html().contains(">@Ève d’Anjou &lt;b&gt;</a> bonjour"))
        #expect(try board.reasons(.denis) == ["mention"])
    }

    @Test func `whoever may not see the card cannot be named there`() throws {
        try board.setAudience(.moderators, of: card)
        let answer = try board.comment("@Loïc Le Goff", on: card, by: .malik)
        #expect(answer.status == 422)
        #expect(try board.reasons(.loic) == [])
    }

    @Test func `nobody of another space is named`() throws {
        let other = try board.card("Ailleurs", by: .claire, in: .network)
        let network = try board.town.space(.network)
        let answer = try board.visit(.malik).post(
            SpacePaths.comments(other, in: network), ["text": "@Sofia Martins"])
        #expect(answer.status == 422)
    }

    @Test func `twenty at most are links, the rest is text`() throws {
        let text = Array(repeating: "@Loïc", count: 25).joined(separator: " ")
        try board.comment(text, on: card, by: .sofia)
        #expect(try html().components(separatedBy: link(.loic)).count == 21)
        #expect(try board.reasons(.loic) == ["mention"])
    }

    @Test func `an edit tells only those whom it newly names`() throws {
        let comment = try board.id(board.comment("@Loïc", on: card, by: .sofia))
        try board.visit(.sofia).put(
            SpacePaths.comment(comment, in: board.space), ["text": "@Loïc et @Denis"])
        #expect(try board.reasons(.loic) == ["mention"])
        #expect(try board.reasons(.denis) == ["mention"])
    }

    @Test func `one names oneself without being told, and is not told by whom one muted`() throws {
        try board.comment("@Sofia, c’est moi", on: card, by: .sofia)
        #expect(try board.reasons(.sofia) == [])
        let sofia = try board.town.person(.sofia)
        try board.visit(.loic).post(SpacePaths.member(sofia, in: board.space) + "/mute")
        try board.comment("@Loïc", on: card, by: .sofia)
        #expect(try board.reasons(.loic) == [])
    }

    @Test func `a text of nothing but marks is read in time`() throws {
        let text = Array(repeating: "@a", count: 10_000).joined(separator: " ")
        #expect(try board.comment(text, on: card, by: .sofia).status == 303)
    }
}
