package import Foundation
package import Storage

/// Erases an account: closed and nameless at once, in a short transaction; what it held goes
/// piece by piece in a job, each piece in one transaction with the note that there are more, so
/// that a crash neither forgets nor repeats any.
package struct Erasure {
    private static let jobName = "community.erase"
    private static let piece = 500

    private let site: Site
    private let db: Database
    private let now: Date

    package init(_ site: Site, _ db: Database, at now: Date) {
        (self.site, self.db, self.now) = (site, db, now)
    }

    /// With the accounts that went into it.
    /// - Parameter name: what stands in the place of the name until it is gone.
    /// - Returns: false if somebody was faster.
    package func begin(_ person: Person, named name: String) throws -> Bool {
        let people = PersonStore(db: db)
        try people.setPhoto(nil, of: person.id, at: now)
        guard try people.markErased(person.id, named: name, at: now) else { return false }
        let one = ErasedPerson(
            id: person.id, email: person.email, now: now, name: person.name, site: site,
            limit: .max)
        for data in site.declarations.all(PersonalData.self) where data.isErasedAtOnce {
            _ = try data.erase(one, db)
        }
        for id in try people.merged(into: person.id) {
            if let merged = try people.find(id) { _ = try begin(merged, named: name) }
        }
        db.endStreams(of: [person.id])
        try NameErasure.begin(person.name, site, db, at: now)
        try goOnSoon(person.id, person.name)
        try ErasureList.renewSoon(db, at: now)
        return true
    }

    static let job = JobKind(name: jobName) { payload, context in
        let words = payload.split(separator: " ", maxSplits: 1).map(String.init)
        guard let first = words.first, let id = Person.ID(segment: first) else { return }
        try Erasure(context.site, context.db, at: context.now)
            .goOn(id, words.count > 1 ? words[1] : "")
    }

    /// The name goes with the job, which ends with the last piece: it stands in texts of others.
    private func goOnSoon(_ id: Person.ID, _ name: String) throws {
        try JobQueue(db).enqueue(Self.jobName, payload: "\(id) \(name)", at: now)
    }

    private func goOn(_ id: Person.ID, _ name: String) throws {
        var left = Self.piece
        for data in site.declarations.all(PersonalData.self) where !data.isErasedAtOnce {
            let one = ErasedPerson(
                id: id, email: nil, now: now, name: name, site: site, limit: left)
            left -= try data.erase(one, db)
            guard left > 0 else {
                return try goOnSoon(id, name)
            }
        }
        try PersonStore(db: db).removeErased(id)
    }
}
