import Community
import Content
import Foundation
import Security
import Storage

/// The members of the filled space. One signs in with a real password.
struct Crowd {
    let space: Space
    let people: [Person.ID]
    let texts: Texts
    /// The first post; the last one is now.
    let start: Date
    let now: Date

    static func fill(_ site: Site, members: Int) throws -> Crowd {
        let texts = try Texts()
        let now = site.clock.now()
        let start = now.addingTimeInterval(-3 * 365 * 86_400)
        let hash = try site.hasher.hash(BenchTown.password)
        return try site.database.write { db in
            let id = try SpaceStore(db: db).create(
                slug: BenchTown.slug, name: "Centre de ressources",
                host: "Institut régional du travail", zone: "Europe/Paris", isPublic: false,
                at: start)
            guard let space = try SpaceStore(db: db).find(id) else { throw Problem.notFound }
            let people = try (0..<members).map { number in
                try person(number, hash, space, now, db)
            }
            return Crowd(space: space, people: people, texts: texts, start: start, now: now)
        }
    }

    /// Number 0 reads and is measured, number 1 moderates and writes the news, number 2 sees few
    /// themes of the forum. A month has passed since anybody said that all is read.
    private static func person(
        _ number: Int, _ hash: String, _ space: Space, _ now: Date, _ db: Database
    ) throws -> Person.ID {
        let people = PersonStore(db: db)
        let joined = now.addingTimeInterval(-30 * 86_400)
        let id = try people.create(
            email: number == 0 ? BenchTown.email : "membre-\(number)@parvis.test",
            name: number == 0 ? "Amina Haddad" : "Membre \(number)", locale: "fr", at: joined)
        if number == 0 || number == 2 { try people.setPassword(hash, of: id) }
        try MembershipStore(db: db).set(
            number == 1 ? .moderator : .member, of: id, in: space.id, at: joined)
        return id
    }
}
