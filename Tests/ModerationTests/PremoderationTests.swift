import Community
import HTTP
import Storage
import TestKit
import Testing

@testable import Content
@testable import Moderation

@Suite("Reading before publication") struct PremoderationTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    private func seen(_ text: String, by resident: Resident) throws -> Bool {
        try board.visit(resident).get(board.address(card)).words.contains(text)
    }

    @Test func `a held comment is seen by its author, marked, and by moderators`() throws {
        try board.rule("always")
        let answer = try board.comment("Un mot", on: card, by: .loic)
        #expect(answer.status == 303)
        let page = try board.visit(.loic).follow(answer)
        #expect(page.words.contains("sera publié après relecture"))
        #expect(page.words.contains("En attente de relecture"))
        #expect(page.words.contains("Commentaires 1"))
        #expect(try seen("Un mot", by: .malik))
        #expect(try !seen("Un mot", by: .sofia))
        #expect(try !seen("Commentaires 1", by: .sofia))
        #expect(try board.reasons(.amina) == [])
        let lines = try board.visit(.sofia).get(CardPaths.lines(in: board.space))
        #expect(lines.text.isEmpty)
    }

    @Test func `published by a moderator, it is told as if it had been written then`() throws {
        try board.rule("always")
        try board.comment("Merci @Denis Roques", on: card, by: .loic)
        #expect(try board.reasons(.denis) == [])
        try board.decide(board.cases()[0], "publish", by: .malik)
        #expect(try seen("Merci @Denis Roques", by: .sofia))
        #expect(try board.reasons(.amina) == ["comment"])
        #expect(try board.reasons(.denis) == ["mention"])
        #expect(try board.reasons(.loic) == ["published"])
        let lines = try board.visit(.sofia).get(CardPaths.lines(in: board.space))
        #expect(lines.text.contains("/comments/"))
        #expect(try board.cases().isEmpty)
    }

    @Test func `the first texts wait, the next do not`() throws {
        try board.rule("first", count: 2)
        try board.comment("Un", on: card, by: .loic)
        try board.comment("Deux", on: card, by: .loic)
        try board.comment("Trois", on: card, by: .loic)
        #expect(try board.cases().count == 3)
        for id in try board.cases() { try board.decide(id, "publish", by: .malik) }
        try board.comment("Quatre", on: card, by: .loic)
        #expect(try seen("Quatre", by: .sofia))
        try board.comment("Cinq", on: card, by: .sofia)
        #expect(try board.cases().count == 1)
    }

    @Test func `an edit is no way round the reading of the first texts`() throws {
        try board.rule("first", count: 2)
        let comment = try board.id(board.comment("Bonjour", on: card, by: .loic))
        try board.decide(board.cases()[0], "publish", by: .malik)
        let address = SpacePaths.comment(comment, in: board.space)
        try board.visit(.loic).put(address, ["text": "Espèce d’âne"])
        #expect(try !seen("Espèce d’âne", by: .sofia))
        #expect(try board.cases().count == 1)
        try board.decide(board.cases()[0], "publish", by: .malik)
        try board.comment("Deux", on: card, by: .loic)
        try board.decide(board.cases()[0], "publish", by: .malik)
        try board.visit(.loic).put(address, ["text": "Bonsoir"])
        #expect(try seen("Bonsoir", by: .sofia))
    }

    @Test func `who is named in a text that waits is whoever will see it`() throws {
        try board.rule("always")
        let comment = try board.id(board.comment("Un mot", on: card, by: .loic))
        let edited = try board.visit(.loic).put(
            SpacePaths.comment(comment, in: board.space), ["text": "Merci @Denis Roques"])
        #expect(edited.status == 303)
        try board.decide(board.cases()[0], "publish", by: .malik)
        #expect(try board.reasons(.denis) == ["mention"])
    }

    @Test func `the rule of a module goes before that of the space`() throws {
        try board.visit(.claire).put(
            SpacePaths.rules(in: board.space),
            [
                "text": "", "rule-member-all": "always", "count-member-all": "3",
                "rule-member-pinboard": "free", "count-member-pinboard": "3",
            ])
        try board.comment("Libre", on: card, by: .loic)
        #expect(try seen("Libre", by: .sofia))
        let store = try board.site.database.read { db in
            try PremoderationStore(db: db).ask(for: .member, in: board.space.id).get()
                .rule(at: PremoderationPlace(module: "other", theme: 4))
        }
        #expect(store == .always)
    }

    @Test func `the rule of a theme goes before that of its module`() throws {
        let (forum, theme) = (
            PremoderationPlace(module: "forum"), PremoderationPlace(module: "forum", theme: 4)
        )
        try board.write { db in
            let store = PremoderationStore(db: db)
            try store.set(.always, for: .member, at: forum, in: board.space.id)
            try store.set(.first(5), for: .member, at: theme, in: board.space.id)
            let rules = try store.ask(for: .member, in: board.space.id).get()
            #expect(rules.rule(at: theme) == .first(5))
            #expect(rules.rule(at: forum) == .always)
            try store.set(nil, for: .member, at: theme, in: board.space.id)
            let others = try store.ask(for: .member, in: board.space.id).get()
            #expect(others.rule(at: theme) == .always)
        }
    }

    @Test func `moderators never wait`() throws {
        try board.rule("always")
        try board.comment("Règlement", on: card, by: .malik)
        #expect(try seen("Règlement", by: .sofia))
    }

    @Test func `a held comment takes neither signs nor reports`() throws {
        try board.rule("always")
        let comment = try board.id(board.comment("Un mot", on: card, by: .loic))
        #expect(try board.report(comment, by: .sofia).status == 404)
        #expect(try board.report(comment, by: .malik).status == 403)
    }

    @Test func `asked to change it, the author does, and it comes back to the queue`() throws {
        try board.rule("always")
        let comment = try board.id(board.comment("Un mot de trop", on: card, by: .loic))
        try board.decide(board.cases()[0], "askEdit", by: .malik, text: "Enlevez le nom.")
        #expect(try board.cases().isEmpty)
        #expect(try board.reasons(.loic) == ["moderated"])
        #expect(try !seen("Un mot", by: .sofia))
        try board.visit(.loic).put(
            SpacePaths.comment(comment, in: board.space), ["text": "Un mot juste"])
        #expect(try board.cases().count == 1)
        try board.decide(board.cases()[0], "publish", by: .malik)
        #expect(try seen("Un mot juste", by: .sofia))
    }

    @Test func `a held comment that its author deletes leaves the queue`() throws {
        try board.rule("always")
        let comment = try board.id(board.comment("Tant pis", on: card, by: .loic))
        try board.visit(.loic).delete(SpacePaths.comment(comment, in: board.space))
        let queue = try board.visit(.malik).get(SpacePaths.moderation(in: board.space))
        #expect(queue.words.contains("Rien n’attend"))
    }

    @Test func `whoever is edited out while the text waits is not told`() throws {
        try board.rule("always")
        let text = "Merci @Denis Roques et @Sofia Martins"
        let comment = try board.id(board.comment(text, on: card, by: .loic))
        try board.visit(.loic).put(
            SpacePaths.comment(comment, in: board.space), ["text": "Merci @Sofia Martins"])
        try board.decide(board.cases()[0], "publish", by: .malik)
        #expect(try board.reasons(.denis) == [])
        #expect(try board.reasons(.sofia) == ["mention"])
    }

    @Test func `a number of texts that is none is refused and the charter kept`() throws {
        for count in ["0", "101", "x", ""] {
            let answer = try board.visit(.claire).put(
                SpacePaths.rules(in: board.space),
                ["text": "Notre charte", "rule-member-all": "first", "count-member-all": count])
            #expect(answer.status == 422)
            #expect(answer.words.contains("entre 1 et 100"))
            #expect(answer.words.contains("Notre charte"))
        }
    }

    @Test func `a number of first texts beside another rule lets nothing out`() throws {
        try board.rule("always")
        let claire = try board.visit(.claire)
        let fields: FormFields = [
            "text": "Notre charte", "rule-member-all": "free", "count-member-all": "5",
        ]
        let answer = try claire.putRead(SpacePaths.rules(in: board.space), fields)
        #expect(answer.status == 422)
        #expect(answer.words.contains("Un nombre de textes est indiqué"))
        try board.comment("Libre", on: card, by: .loic)
        #expect(try !seen("Libre", by: .sofia))
        #expect(try board.rule("first", count: 5).status == 303)
        // What the page showed is no new choice.
        #expect(try board.rule("free", count: 5).status == 303)
    }

    @Test func `what somebody who always waits writes again is read again`() throws {
        let comment = try board.id(board.comment("Un mot", on: card, by: .loic))
        let address = SpacePaths.comment(comment, in: board.space)
        try board.rule("always")
        let answer = try board.visit(.loic).put(address, ["text": "Un autre @Denis Roques"])
        #expect(try board.visit(.loic).follow(answer).words.contains("sera publié après relecture"))
        #expect(try !seen("Un autre", by: .sofia) && !seen("Un mot", by: .sofia))
        #expect(try board.reasons(.denis) == [])
        try board.decide(#require(board.cases().first), "publish", by: .malik)
        #expect(try seen("Un autre", by: .sofia))
        #expect(try board.reasons(.denis) == ["mention"])
        // It had been told when it was written.
        #expect(try board.reasons(.amina) == ["comment"])
        let told = try board.count(
            "SELECT COUNT(*) AS n FROM journal AS j WHERE j.item_id = \(comment)")
        #expect(told == 1)
        try board.visit(.malik).put(address, ["text": "Un autre encore"])
        #expect(try seen("encore", by: .sofia))
    }

    @Test func `a reported text that is written again waits to be published`() throws {
        let comment = try board.id(board.comment("Nul", on: card, by: .loic))
        try board.report(comment, by: .sofia)
        try board.rule("always")
        try board.visit(.loic).put(
            SpacePaths.comment(comment, in: board.space), ["text": "Pas d’accord"])
        #expect(try board.cases().count == 1)
        let one = try #require(board.cases().first)
        #expect(try board.decide(one, "publish", by: .malik).status == 303)
        #expect(try seen("Pas d’accord", by: .sofia))
        #expect(try board.reasons(.sofia) == ["reportHandled"])
    }
}
