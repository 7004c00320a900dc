import Community
import Content
import Foundation
import Security
import Storage

/// The members of the filled space. Two of them sign in with a real password.
struct CrowdFilling {
    let db: Database
    let now: Date
    let hash: String

    static func fill(_ site: Site, members: Int) throws -> BenchCrowd {
        let hash = try site.hasher.hash(BenchTown.password)
        let texts = try Texts().all
        return try site.database.write { db in
            try CrowdFilling(db: db, now: site.clock.now(), hash: hash).fill(members, texts)
        }
    }

    private func fill(_ members: Int, _ texts: BenchTexts) throws -> BenchCrowd {
        let start = now.addingTimeInterval(-3 * 365 * 86_400)
        let id = try SpaceStore(db: db).create(
            slug: BenchTown.slug, name: "Centre de ressources",
            host: "Institut régional du travail", zone: "Europe/Paris", isPublic: false, at: start)
        guard let space = try SpaceStore(db: db).find(id) else { throw Problem.notFound }
        let people = try (0..<members).map { try person($0, space) }
        let seen = people.prefix(1) + people.dropFirst(3).prefix(300)
        let unseen = people.dropFirst(min(400, members / 2)).prefix(100)
        let store = GroupFillingStore(db: db, space: space)
        let groups = [
            BenchCrowd.Group(
                id: try store.add("Groupe 1", seen), people: Array(seen), isHidden: false),
            BenchCrowd.Group(
                id: try store.add("Groupe 2", unseen), people: Array(unseen), isHidden: true),
        ]
        return BenchCrowd(
            space: space, people: people, groups: groups, texts: texts, start: start, now: now)
    }

    /// Number 0 reads and is measured, number 1 moderates and writes the news, number 2 is in no
    /// group. A month has passed since anybody said that all is read.
    private func person(_ number: Int, _ space: Space) throws -> Person.ID {
        let people = PersonStore(db: db)
        let joined = now.addingTimeInterval(-30 * 86_400)
        let id = try people.create(
            email: number == 0 ? BenchTown.email : "membre-\(number)@parvis.test",
            name: number == 0 ? "Amina Haddad" : PersonNames.name(number), locale: "fr", at: joined)
        try people.setPassword(hash, of: id)
        try MembershipStore(db: db).set(
            number == 1 ? .moderator : .member, of: id, in: space.id, at: joined)
        return id
    }
}
