import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("What appears by itself") struct LiveTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    private var published: Int { room.town.site.hub.statistics.published }

    @Test func `members listen to the space, guests to what is for everybody`() throws {
        let live = SpacePaths.live(in: room.space)
        #expect(try room.town.visit(as: .amina).get(live).status == 200)
        #expect(try room.town.guest().get(live).status != 200)
        try room.openToGuests()
        #expect(try room.town.guest().get(live).status == 200)
        let id = room.space.id
        #expect(LiveChannels.hearing(.space, in: id) == [LiveChannels.members(id)])
        #expect(LiveChannels.hearing(.everyone, in: id).count == 2)
    }

    @Test func `a person hears eight pages at once, and no ninth until one is closed`() throws {
        let live = SpacePaths.live(in: room.space)
        let amina = try room.town.visit(as: .amina)
        var open = try (1...8).map { _ in try amina.get(live) }
        #expect(open.allSatisfy { $0.stream != nil })
        let refused = try amina.get(live)
        #expect(refused.status == 429 && refused.headers["Retry-After"] == "30")
        #expect(try room.town.visit(as: .malik).get(live).status == 200)
        open.removeLast()
        #expect(try amina.get(live).status == 200)
    }

    @Test func `publication is announced, to a group never`() throws {
        try room.publish("Pour l’espace")
        #expect(published == 1)
        try room.publish("Brouillon", ["state": "draft"])
        let group = try room.group("Bureau", [.amina])
        try room.publish("Pour le bureau", ["audience": "groups", "group": group])
        try room.publish("Entre nous", ["audience": "moderators"])
        #expect(published == 1)
    }

    @Test func `an edit announces nothing`() throws {
        let id = try room.publish("Une")
        #expect(published == 1)
        #expect(try room.save(id, "Une, relue").status == 303)
        #expect(published == 1)
    }

    @Test func `the front page says where to listen`() throws {
        let page = try room.town.visit(as: .amina).get(room.home)
        #expect(page.text.contains("data-live=\"\(SpacePaths.live(in: room.space))\""))
    }
}
