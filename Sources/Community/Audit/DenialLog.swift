package import Foundation
import Security
package import Storage
import Synchronization

/// Refusals on their way into the audit log.
///
/// The first of a person is written before it is answered. Those that follow in the same minute
/// are counted, and become one entry when the minute is over or the site stops; whoever goes on
/// has one entry in ten minutes. A flood neither drowns what else is in the log nor is lost.
package final class DenialLog: Sendable {
    private struct Key: Hashable {
        let action: String
        let person: Person.ID?
        let target: Person.ID?
        /// Of whoever is nobody that we know.
        let network: String

        init(_ denial: Denial, isCrowded: Bool) {
            (action, person, target) = (denial.action.name, denial.person, denial.target)
            network = person == nil && target == nil && !isCrowded ? denial.network : ""
        }
    }

    private struct Waiting {
        var denials: Denials
        var until: Date
    }

    private static let minute: TimeInterval = 60
    private static let long: TimeInterval = 600
    /// Above so many, guests are counted together.
    private static let most = 2000

    private let signer: Signer
    private let waiting = Mutex<[Key: Waiting]>([:])

    init(_ signer: Signer) { self.signer = signer }

    /// Writes the first of a person in a transaction of its own, counts any other.
    func record(_ denial: Denial, in database: DatabasePool, log: Log) {
        guard isFirst(denial) else { return }
        var one = Denials(of: denial)
        one.add(denial)
        do {
            try database.write { try one.write(AuditLog(signer, $0)) }
        } catch {
            log.error("a refusal is written later: \(error)")
            keep(one)
        }
    }

    /// Writes what was counted up to a moment and whose time is over; all of it when there is none.
    package func drain(_ database: DatabasePool, log: Log, before now: Date?) {
        let over = take(before: now)
        guard !over.isEmpty else { return }
        do {
            try database.write { db in
                for one in over { try one.write(AuditLog(signer, db)) }
            }
        } catch {
            log.error("refusals are written later: \(error)")
            for one in over { keep(one) }
        }
    }

    private func isFirst(_ denial: Denial) -> Bool {
        waiting.withLock { all in
            let key = Key(denial, isCrowded: all.count >= Self.most)
            guard all[key] != nil else {
                all[key] = Waiting(
                    denials: Denials(of: denial), until: denial.at.addingTimeInterval(Self.minute))
                return true
            }
            all[key]?.denials.add(denial)
            return false
        }
    }

    private func keep(_ denials: Denials) {
        waiting.withLock { all in
            let key = Key(denials.last, isCrowded: all.count >= Self.most)
            let until = denials.last.at.addingTimeInterval(Self.minute)
            var kept = all[key] ?? Waiting(denials: Denials(of: denials.last), until: until)
            kept.denials.add(denials)
            all[key] = kept
        }
    }

    private func take(before now: Date?) -> [Denials] {
        waiting.withLock { all in
            var taken: [Denials] = []
            for (key, one) in all where now.map({ one.until <= $0 }) ?? true {
                all[key] = nil
                guard one.denials.count > 0 else { continue }
                taken.append(one.denials)
                guard let now else { continue }
                all[key] = Waiting(
                    denials: Denials(of: one.denials.last),
                    until: now.addingTimeInterval(Self.long))
            }
            return taken.sorted { $0.last.at < $1.last.at }
        }
    }
}
