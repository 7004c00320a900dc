import Community
import Content
import Foundation
import Storage

/// Makes what people take along, tells them, and takes it away in time.
enum PackageJobs {
    private static let makingName = "accounts.package"

    static let reason = NoticeReason("dataReady", mailing: .never, isFound: true)

    /// Has one made. One that was begun before is left.
    static func ask(for person: Person.ID, _ db: Database, at now: Date) throws {
        try JobQueue(db).enqueue(
            makingName, payload: person.description, at: now,
            uniqueKey: "\(makingName) \(person)")
    }

    private enum Outcome {
        case made(Person, file: String, size: Int, asked: Date)
        case noRoom(Person, asked: Date)
        case nothing
    }

    static let making = JobKind(
        name: makingName, isLong: true, prepare: { try make($0, $1) }, finish: { try tell($0, $1) })

    private static func make(_ payload: String, _ site: Site) throws -> Outcome {
        let now = site.clock.now()
        guard let id = Person.ID(segment: payload) else { return .nothing }
        let found = try site.database.read { db in
            (try PersonStore(db: db).find(id), try PackageStore(db: db).find(id, at: now))
        }
        guard let person = found.0, let package = found.1, package.isUnderWay else {
            return .nothing
        }
        let folder = PackageFolder(site)
        let name = folder.newName()
        do {
            let size = try PersonalArchive(of: person, site, at: now)
                .write(to: folder.path(of: name))
            return .made(person, file: name, size: size, asked: package.askedAt)
        } catch StorageError.full {
            return .noRoom(person, asked: package.askedAt)
        }
    }

    private static func tell(_ outcome: Outcome, _ context: JobContext) throws {
        let store = PackageStore(db: context.db)
        switch outcome {
        case .nothing: return
        case .noRoom(let person, let asked):
            guard try store.setLackedRoom(of: person.id, askedAt: asked) else { return }
            try tell(person, .dataLacksRoom, context)
        case .made(let person, let file, let size, let asked):
            let isWanted = try store.setMade(
                file, size, of: person.id, askedAt: asked, at: context.now)
            guard isWanted else { return PackageFolder(context.site).remove(file) }
            try tell(person, .dataReady, context)
            try notify(person, context)
        }
    }

    private static func tell(_ person: Person, _ kind: MailKind, _ context: JobContext) throws {
        let mailer = Mailer(context)
        try mailer.send(
            kind, to: person,
            [
                "name": person.name, "days": String(DataPackage.days),
                "link": mailer.link(AccountPaths.data()),
            ])
    }

    private static func notify(_ person: Person, _ context: JobContext) throws {
        let viewer = try ViewerStore(db: context.db).viewer(of: person.id)
        guard let space = viewer?.memberships.first?.space else { return }
        let words = context.site.catalogues.words(person.locale)
        try NoticeStore(db: context.db).add(
            reason, for: [person.id], titled: words("data.title"), address: AccountPaths.data(),
            actor: nil, in: space.id, at: context.now)
    }

    /// One that is there, of some words: for samples.
    static func put(_ words: String, for person: Person.ID, _ site: Site) throws {
        let folder = PackageFolder(site)
        let name = folder.newName()
        let file = try DurableFile(at: folder.path(of: name))
        try file.write(Array(words.utf8))
        _ = try file.settle()
        try file.finish()
        let now = site.clock.now()
        try site.database.write { db in
            let store = PackageStore(db: db)
            _ = try store.ask(for: person, at: now)
            _ = try store.setMade(name, words.utf8.count, of: person, askedAt: now, at: now)
        }
    }

    static let tidying = JobKind(name: "accounts.packages", every: 3600) { _, context in
        let store = PackageStore(db: context.db)
        let folder = PackageFolder(context.site)
        folder.remove(try store.removeEnded(before: context.now, limit: 200), after: context.db)
        try folder.sweep(but: try store.files())
    }
}

extension MailKind {
    static let dataReady = MailKind("data-ready")
    static let dataLacksRoom = MailKind("data-lacks-room")
}
