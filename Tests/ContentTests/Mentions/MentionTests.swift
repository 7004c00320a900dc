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

    /// - Parameter words: as they are written.
    private func link(_ resident: Resident, _ words: String? = nil) throws -> String {
        let person = try board.town.person(resident)
        let address = SpacePaths.member(person, in: board.space)
        return "<a href=\"\(address)\">\(words ?? "@\(resident.name)")</a>"
    }

    private func html() throws -> String {
        try board.site.database.read {
            try $0.value("SELECT c.body_html FROM comment AS c ORDER BY c.id DESC LIMIT 1") ?? ""
        }
    }

    @Test(
        arguments: [
            ("@Loïc Le Goff", nil), ("@loic le goff", "@loic le goff"),
            ("@LOIC LE GOFF", "@LOIC LE GOFF"), ("(@Loïc Le Goff)", nil),
            ("« @Loïc Le Goff »", nil), ("@Loïc Le Goff,", nil), ("@Loïc Le Goff.", nil),
            ("Oui @Loïc\tLe Goff", "@Loïc\tLe Goff"), ("**@Loïc Le Goff**", nil),
        ])
    func `a whole name becomes a link in the words of its writer, and its bearer hears of it`(
        text: String, words: String?
    ) throws {
        #expect(try board.comment(text, on: card, by: .sofia).status == 303)
        #expect(try html().contains(link(.loic, words)))
        #expect(try board.reasons(.loic) == ["mention"])
    }

    @Test(arguments: ["@Sofia Lopez", "@Sofia", "Merci @sofia, à demain", "@Sofia M."])
    func `a part of a name is no name: nobody is told, and the writer is`(text: String) throws {
        let answer = try board.comment(text, on: card, by: .loic)
        #expect(answer.status == 422)
        #expect(answer.words.contains("écrivez le nom entier"))
        #expect(answer.words.contains("@Sofia Martins"))
        #expect(
            try board.comment(text, on: card, by: .loic, ["mentions": "anyway"]).status == 303)
        #expect(try !html().contains("<a "))
        #expect(try html().contains(text))
        #expect(try board.reasons(.sofia) == [])
    }

    @Test func `a quoted mention tells nobody`() throws {
        #expect(
            try board.comment("> @Loïc Le Goff\n\nOui", on: card, by: .sofia).status == 303)
        #expect(try board.reasons(.loic) == [])
    }

    @Test(
        arguments: [
            "`@Loïc Le Goff`", "```\n@Loïc Le Goff\n```", "jean@loic.fr",
            "[@Loïc Le Goff](https://a.fr)", "@ Loïc Le Goff", "https://a.fr/@Loïc",
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

    @Test func `of two people of one name, the writer is asked who is meant`() throws {
        try board.rename(.denis, "Loïc Le Goff")
        try board.town.setProfile(.loic, .organisation, "Union locale", .members)
        let refused = try board.comment("Merci @Loïc Le Goff !", on: card, by: .sofia)
        #expect(refused.status == 422)
        #expect(refused.words.contains("Qui est «\u{A0}@Loïc Le Goff\u{A0}»"))
        #expect(refused.words.contains("Union locale"))
        let loic = try board.town.person(.loic)
        #expect(refused.values(of: "value").contains(loic.description))
        let answer = try board.comment(
            "Merci @Loïc Le Goff !", on: card, by: .sofia, ["named-0": loic.description])
        #expect(answer.status == 303)
        #expect(try html().contains(link(.loic)))
        #expect(try board.reasons(.loic) == ["mention"])
        #expect(try board.reasons(.denis) == [])
        let comment = try board.id(answer)
        #expect(
            try board.visit(.sofia).put(
                SpacePaths.comment(comment, in: board.space),
                ["text": "Encore merci @Loïc Le Goff !"]
            ).status == 303)
        #expect(try html().contains(link(.loic)))
    }

    @Test func `nobody is named by a choice alone`() throws {
        let loic = try board.town.person(.loic)
        try board.comment("Bonjour", on: card, by: .sofia, ["named-0": loic.description])
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
        #expect(try html().contains("&lt;b&gt;</a> bonjour"))
        #expect(try html().contains(">@Eve d"))
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
        let text = Array(repeating: "@Loïc Le Goff", count: 25).joined(separator: " ")
        try board.comment(text, on: card, by: .sofia)
        #expect(try html().components(separatedBy: link(.loic)).count == 21)
        #expect(try board.reasons(.loic) == ["mention"])
    }

    @Test func `an edit tells only those whom it newly names`() throws {
        let comment = try board.id(board.comment("@Loïc Le Goff", on: card, by: .sofia))
        let address = SpacePaths.comment(comment, in: board.space)
        try board.visit(.sofia).put(address, ["text": "@Loïc Le Goff et @Denis Roques"])
        #expect(try board.reasons(.loic) == ["mention"])
        #expect(try board.reasons(.denis) == ["mention"])
        try board.visit(.sofia).put(address, ["text": "Personne"])
        try board.visit(.sofia).put(address, ["text": "@Loïc Le Goff"])
        #expect(try board.reasons(.loic) == ["mention"])
    }

    @Test func `one names oneself without being told, and is not told by whom one muted`() throws {
        try board.comment("@Sofia Martins, c’est moi", on: card, by: .sofia)
        #expect(try board.reasons(.sofia) == [])
        let sofia = try board.town.person(.sofia)
        try board.visit(.loic).post(SpacePaths.member(sofia, in: board.space) + "/mute")
        try board.comment("@Loïc Le Goff", on: card, by: .sofia)
        #expect(try board.reasons(.loic) == [])
    }

    @Test func `a text of nothing but marks is read in time`() throws {
        let text = Array(repeating: "@a", count: 10_000).joined(separator: " ")
        #expect(try board.comment(text, on: card, by: .sofia).status == 303)
    }
}
