import Community
import Foundation
import HTTP
import Security
import Storage

/// A space of many members with little in it, so that what grows with them is seen: everybody is
/// in a group, follows a topic and shows a profile.
struct CrowdedTown {
    static let moderator = "membre-1@parvis.test"
    static let administrator = "administre@parvis.test"

    let town: BenchTown
    let members: Int
    let cast: SampleCast
    /// The topic that all follow.
    let topic: String

    /// The last of them.
    var last: String { "membre-\(members - 1)@parvis.test" }

    static func fill(_ members: Int) throws -> CrowdedTown {
        let town = try BenchTown.fill(posts: 400, members: members)
        do {
            let opened = try OpenedTown(town)
            let filled = try CrowdedTown(town, members, opened)
            try opened.close()
            return filled
        } catch {
            town.remove()
            throw error
        }
    }

    private init(_ town: BenchTown, _ members: Int, _ opened: OpenedTown) throws {
        let (site, space) = (opened.site, opened.ground.space)
        let now = site.clock.now()
        let hash = try site.hasher.hash(BenchTown.password)
        let topic = try town.handles.one("topic of 25 messages")
        let last = "membre-\(members - 1)@parvis.test"
        self.town = town
        self.members = members
        self.topic = topic
        cast = try site.database.write { db in
            let people = PersonStore(db: db)
            let administrator = try people.create(
                email: Self.administrator, name: "Claire Vasseur", locale: "fr", at: now)
            try MembershipStore(db: db).set(
                .administrator, of: administrator, in: space.id, at: now)
            let store = CrowdFillingStore(db: db, space: space.id)
            try store.setPassword(hash, of: [Self.moderator, Self.administrator, last])
            try store.gather(in: "Groupe de tout le monde")
            try store.follow(topic: Int64(topic.split(separator: "/").last ?? "") ?? 0, at: now)
            guard let author = try people.find(email: BenchTown.email),
                let moderator = try people.find(email: Self.moderator)
            else { throw BenchError.failed("nobody is there") }
            return SampleCast(
                author: author.id, moderator: moderator.id, administrator: administrator,
                password: BenchTown.password)
        }
        var requests = try InternalRequest(site)
        _ = try requests.run(
            .put, SpacePaths.settings(in: space), as: cast.administrator,
            ["name": space.name, "public": "1"])
        try site.database.count()
    }
}
