import Foundation
import Security
package import Storage
import Synchronization

/// Tells the end of the audit log to its witness while the site serves, and, before the first
/// time, sees whether the log still holds what was told last: if not, the log itself says so
/// from then on.
package final class AuditTeller: Sendable {
    private struct State {
        var hasCompared = false
        var told: AuditEnd?
        var next = Date.distantPast
    }

    private static let pause: TimeInterval = 60

    private let witness: AuditWitness
    private let signer: Signer
    private let clock: Clock
    private let log: Log
    private let state = Mutex(State())

    init(_ witness: AuditWitness, _ signer: Signer, _ clock: Clock, _ log: Log) {
        self.witness = witness
        self.signer = signer
        self.clock = clock
        self.log = log
    }

    /// Does so once a minute, however often it is called.
    package func turn(_ database: DatabasePool) {
        let now = clock.now()
        let isDue = state.withLock { state in
            guard state.next <= now else { return false }
            state.next = now.addingTimeInterval(Self.pause)
            return true
        }
        if isDue { tell(database) }
    }

    /// Does so now: at the start, and when the site stops.
    package func tell(_ database: DatabasePool) {
        do {
            if !state.withLock({ $0.hasCompared }) {
                try compare(database)
                state.withLock { $0.hasCompared = true }
            }
            try tellEnd(of: database)
        } catch {
            log.error("the end of the audit log could not be told: \(error)")
        }
    }

    private func compare(_ database: DatabasePool) throws {
        let now = clock.now()
        let told = try witness.newest(signer)
        let (end, isHeld) = try database.read { db in
            let audit = AuditLog(signer, db)
            return (try audit.end(at: now), try told.map(audit.holds) ?? true)
        }
        if let told, !isHeld { return try noteCut(told, in: database, at: now) }
        guard end == nil else { return }
        try database.write { db in
            try AuditLog(signer, db).record(.chained, by: nil, subject: "", network: "", at: now)
        }
    }

    private func noteCut(_ told: AuditEnd, in database: DatabasePool, at now: Date) throws {
        log.error("the audit log does not hold the \(told.number) entries that were told")
        try database.write { db in
            try AuditLog(signer, db).record(
                .cut, by: nil, subject: "\(told.number)", network: "", at: now)
            try AuditReviewStore(db: db).noteCut(at: now)
        }
    }

    private func tellEnd(of database: DatabasePool) throws {
        let now = clock.now()
        let told = state.withLock { $0.told }
        let (end, isHeld) = try database.read { db in
            let audit = AuditLog(signer, db)
            return (try audit.end(at: now), try told.map(audit.holds) ?? true)
        }
        // What was told is gone while the site served: the log says so before it is told anew.
        if let told, !isHeld { try noteCut(told, in: database, at: now) }
        guard let end, !end.isWhereEnds(told) else { return }
        try witness.tell(end, signer)
        state.withLock { $0.told = end }
    }
}
