import Community
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Following") struct FollowLevelTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    private func tell(pile: Int64? = nil, opensTopic: Bool = false) throws {
        let space = board.space.id
        try board.write { db in
            let found: Item? = try db.first(
                "SELECT \(ItemStore.columns) FROM item AS i WHERE i.id = \(card)")
            let item = try #require(found)
            #expect(item.space == space)
            var notifier = Notifier(of: item, in: item, address: "/a", board.site)
            notifier.touching = [pile.map { Pinboard.pile.target($0) }].compactMap { $0 }
            notifier.opensTopic = opensTopic
            try notifier.notify(mentioned: [], db, at: board.town.now)
        }
    }

    private func set(_ level: FollowLevel, _ target: FollowTarget, _ who: Resident) throws {
        let person = try board.town.person(who)
        try board.write {
            try FollowStore(db: $0).set(
                level, of: target, by: person, in: board.space.id, at: board.town.now)
        }
    }

    @Test func `whoever chose each message of a card hears of a comment`() throws {
        #expect(try board.follow("item-\(card)", "messages", by: .sofia).status == 303)
        try board.comment("Présent", on: card, by: .loic)
        #expect(try board.reasons(.sofia) == ["reply"])
        #expect(try board.reasons(.denis) == [])
    }

    @Test func `whoever set a discussion off hears nothing more, not even their name`() throws {
        try board.comment("Un", on: card, by: .loic)
        try board.follow("item-\(card)", "off", by: .loic)
        try board.comment("Deux, @Loïc Le Goff", on: card, by: .sofia)
        #expect(try board.reasons(.loic) == [])
        try board.comment("Trois", on: card, by: .loic)
        try board.comment("Quatre", on: card, by: .sofia)
        #expect(try board.reasons(.loic) == [])
    }

    @Test func `the author sets their own card off`() throws {
        try board.follow("item-\(card)", "off", by: .amina)
        try board.comment("Un", on: card, by: .loic)
        #expect(try board.reasons(.amina) == [])
    }

    @Test func `the topic goes before the theme, the theme before a person or a tag`() throws {
        let amina = try board.town.person(.amina)
        try set(.messages, .person(amina), .sofia)
        try tell(pile: 7)
        #expect(try board.reasons(.sofia) == ["newMessage"])
        try set(.off, Pinboard.pile.target(7), .sofia)
        try tell(pile: 7)
        #expect(try board.reasons(.sofia) == ["newMessage"])
        try set(.messages, .item(card), .sofia)
        try tell(pile: 7)
        #expect(try board.reasons(.sofia) == ["newMessage", "newMessage"])
    }

    @Test func `new topics are told without their messages`() throws {
        try set(.topics, Pinboard.pile.target(7), .sofia)
        try tell(pile: 7)
        #expect(try board.reasons(.sofia) == [])
        try tell(pile: 7, opensTopic: true)
        #expect(try board.reasons(.sofia) == ["newTopic"])
        try tell(pile: 8, opensTopic: true)
        #expect(try board.reasons(.sofia) == ["newTopic"])
    }

    @Test func `writing in a topic follows it, unless its theme is off`() throws {
        let (sofia, denis) = (try board.town.person(.sofia), try board.town.person(.denis))
        try set(.off, Pinboard.pile.target(7), .denis)
        try board.write { db in
            for person in [sofia, denis] {
                try FollowStore(db: db).follow(
                    byWriting: card, within: Pinboard.pile.target(7), by: person,
                    in: board.space.id,
                    at: board.town.now)
            }
        }
        try tell(pile: 7)
        #expect(try board.reasons(.sofia) == ["newMessage"])
        #expect(try board.reasons(.denis) == [])
    }

    @Test func `nobody is told of what they may not see, nor of whom they muted`() throws {
        for who in [Resident.sofia, .denis, .malik] {
            try board.follow("item-\(card)", "messages", by: who)
        }
        let amina = try board.town.person(.amina)
        #expect(
            try board.visit(.denis).post(SpacePaths.member(amina, in: board.space) + "/mute").status
                == 303)
        try tell()
        #expect(try board.reasons(.sofia) == ["newMessage"])
        #expect(try board.reasons(.denis) == [])
        try board.setAudience(.moderators, of: card)
        try tell()
        #expect(try board.reasons(.sofia) == ["newMessage"])
        #expect(try board.reasons(.malik) == ["newMessage", "newMessage"])
        #expect(try board.reasons(.amina) == [])
    }

    @Test func `somebody of another space is never told`() throws {
        let outsider = try board.town.person(.amina)
        let network = try board.town.space(.network)
        let other = try board.card("Ailleurs", by: .claire, in: .network)
        try board.write {
            try FollowStore(db: $0).set(
                .messages, of: .item(other), by: outsider, in: network.id, at: board.town.now)
        }
        let malik = try board.visit(.malik)
        try malik.post(SpacePaths.comments(other, in: network), ["text": "Bonjour"])
        #expect(try board.reasons(.claire) == ["comment"])
        #expect(try board.reasons(.amina) == [])
    }

    @Test func `Swift and the database agree on what is in force`() throws {
        let amina = try board.town.person(.amina)
        let targets: [FollowTarget] = [
            .item(card), Pinboard.pile.target(7), .person(amina), Pinboard.label.target(3),
        ]
        for (index, level) in FollowLevel.allCases.enumerated() {
            try set(level, targets[3 - index % 4], .sofia)
            let sofia = try board.town.person(.sofia)
            try board.site.database.read { db in
                let found: Item? = try db.first(
                    "SELECT \(ItemStore.columns) FROM item AS i WHERE i.id = \(card)")
                let item = try #require(found)
                let store = FollowStore(db: db)
                let settings = try store.ask(
                    settingsAmong: targets, of: sofia, in: board.space.id
                ).get()
                let written = Written(
                    thread: item, targets: targets, author: nil, kinds: board.site.followKinds)
                let told = try store.recipients(
                    of: written, addressed: [], after: nil, limit: 10)
                let level = told.recipients.first { $0.person == sofia }?.level ?? .off
                #expect(level == FollowForce(settings, board.site.followKinds).level)
            }
        }
    }
}
