import Community
import Content
import Foundation
import Security
import Storage

/// Plans that an account is erased, tells its owner and leaves them time; then does it.
struct ErasurePlanning {
    static let jobName = "accounts.erasure"

    let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    /// - Parameter host: whoever runs the site, with their reason; nil for one's own wish.
    /// - Returns: false where it was planned before.
    func plan(_ person: Person, by host: (id: Person.ID, reason: String)? = nil) throws -> Bool {
        let days = host == nil ? PlannedErasure.days : PlannedErasure.daysOnRequest
        let due = visit.now.addingTimeInterval(Double(days) * 86_400)
        let token = try PlannedErasureStore(db: visit.db)
            .plan(person.id, by: host, due: due, at: visit.now)
        guard let token else { return false }
        try JobQueue(visit.db).enqueue(
            Self.jobName, payload: person.id.description, at: due,
            uniqueKey: Self.key(person.id))
        // The reason, which may name them, goes with the account: the record keeps none.
        try visit.record(host == nil ? .erasurePlanned : .erasureAsked, target: person.id)
        let words = visit.site.catalogues.words(person.locale)
        let dates = DateText(words: words, zone: visit.place?.zone ?? "Europe/Paris")
        let mailer = Mailer(visit, visit.db)
        try mailer.send(
            host == nil ? .erasurePlanned : .erasureAsked, to: person,
            [
                "name": person.name, "day": dates.moment(due), "reason": host?.reason ?? "",
                "link": mailer.link(ErasurePaths.undo(token.text)),
            ], linkUntil: due)
        return true
    }

    /// - Returns: false where none was planned.
    func undo(_ person: Person) throws -> Bool {
        guard try PlannedErasureStore(db: visit.db).undo(person.id) else { return false }
        try JobQueue(visit.db).cancel(uniqueKey: Self.key(person.id))
        try visit.record(.erasureUndone, target: person.id)
        try Mailer(visit, visit.db).send(.erasureUndone, to: person, ["name": person.name])
        return true
    }

    static func key(_ person: Person.ID) -> String { "\(jobName) \(person)" }

    /// Alone: whoever writes beside it would leave something of theirs behind.
    static let job = JobKind(
        name: jobName, isLong: false, prepare: { try run($0, $1) }, finish: { _, _ in }
    ).heldAfterRestoration(GivenUpErasure.decision)

    private static func run(_ payload: String, _ site: Site) throws {
        guard let id = Person.ID(segment: payload) else { return }
        let now = site.clock.now()
        try site.database.write(.apart) { db in
            let store = PlannedErasureStore(db: db)
            guard let planned = try store.find(id), let person = try PersonStore(db: db).find(id)
            else { return }
            // It was undone and planned again meanwhile.
            guard planned.dueAt <= now else {
                try JobQueue(db).enqueue(
                    jobName, payload: payload, at: planned.dueAt, uniqueKey: key(id))
                return
            }
            guard try ErasureObstacleStore(db: db).all(for: id).isEmpty else {
                return try postpone(planned, db, at: now)
            }
            let archive = try PackageStore(db: db).remove(of: id)
            PackageFolder(site).remove([archive].compactMap(\.self), after: db)
            let name = site.catalogues.words(site.options.locale)("person.gone")
            let accounts = try [id] + PersonStore(db: db).merged(into: id)
            guard try Erasure(site, db, at: now).begin(person, named: name) else { return }
            for one in accounts {
                try AuditLog(site.signer, db).record(
                    .erased, by: id, subject: "", network: "local", at: now, target: one)
            }
        }
    }

    /// Nobody would be left to administer: it is tried again each day, and the page says why.
    private static func postpone(
        _ planned: PlannedErasure, _ db: Database, at now: Date
    ) throws {
        let next = now.addingTimeInterval(86_400)
        try PlannedErasureStore(db: db).postpone(planned.person, to: next)
        try JobQueue(db).enqueue(
            jobName, payload: planned.person.description, at: next)
    }
}

extension MailKind {
    static let erasurePlanned = MailKind("erasure-planned", lane: .security, isWarning: true)
    static let erasureAsked = MailKind("erasure-asked", lane: .security, isWarning: true)
    static let erasureUndone = MailKind("erasure-undone", lane: .security, isWarning: true)
    static let erasureGivenUp = MailKind("erasure-given-up", lane: .security, isWarning: true)
}

extension AuditAction {
    static let erasurePlanned = AuditAction("erasurePlanned")
    /// By whoever runs the site, at a written request.
    static let erasureAsked = AuditAction("erasureAsked")
    static let erasureUndone = AuditAction("erasureUndone")
    static let erasureRuleChanged = AuditAction("erasureRuleChanged")
}
