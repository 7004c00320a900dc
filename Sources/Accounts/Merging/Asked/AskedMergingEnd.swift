import Community
import Content
import Foundation
import Storage

/// What becomes of what was asked for: done once it was agreed to and nobody has objected, or
/// called off.
struct AskedMergingEnd {
    private let site: Site
    private let db: Database
    private let now: Date

    init(_ site: Site, _ db: Database, at now: Date) {
        (self.site, self.db, self.now) = (site, db, now)
    }

    static let job = JobKind(name: "accounts.merging-due") { payload, context in
        guard let id = AskedMerging.ID(segment: payload),
            let asked = try AskedMergingStore(db: context.db).find(id)
        else { return }
        try AskedMergingEnd(context.site, context.db, at: context.now).make(asked)
    }.heldAfterRestoration(decision)

    private static let decision = JobDecision(
        word: "merging.asked.job",
        subjects: { payloads, visit in
            let ids = payloads.compactMap { AskedMerging.ID(segment: $0) }
            return try AskedMergingStore(db: visit.db).addresses(of: ids).reduce(into: [:]) {
                $0[$1.id.description] = ["kept": $1.kept, "closed": $1.closed]
            }
        },
        givingUp: { payload, visit in
            guard let id = AskedMerging.ID(segment: payload),
                let asked = try AskedMergingStore(db: visit.db).find(id)
            else { return }
            try AskedMergingEnd(visit.site, visit.db, at: visit.now).end(asked)
            try visit.record(.mergeCalledOff, target: asked.closed)
        })

    static func key(_ id: AskedMerging.ID) -> String { "accounts.merging-due \(id)" }

    private func make(_ asked: AskedMerging) throws {
        let people = PersonStore(db: db)
        guard asked.dueAt <= now, asked.isAgreed, let kept = try people.find(asked.kept),
            let closed = try people.find(asked.closed),
            try Union(site, db, at: now).make(of: closed, into: kept, by: asked.asker, network: "")
        else { return try end(asked) }
    }

    /// Before its day.
    func callOff(_ asked: AskedMerging) throws {
        try JobQueue(db).cancel(uniqueKey: Self.key(asked.id))
        try end(asked)
    }

    /// Both are told, and whoever asked.
    private func end(_ asked: AskedMerging) throws {
        guard try AskedMergingStore(db: db).remove(asked.id) else { return }
        let mail = Mailer(site: site, db: db, now: now)
        let people = PersonStore(db: db)
        for id in [asked.kept, asked.closed, asked.asker].compactMap({ $0 }) {
            guard let person = try people.find(id), person.disabledAt == nil else { continue }
            try mail.send(.mergeOff, to: person, ["name": person.name])
        }
    }
}
