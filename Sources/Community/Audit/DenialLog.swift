package import Foundation
package import Storage
import Synchronization

/// Refusals on their way into the audit log.
///
/// The first of a person at a route is written before it is answered. Those that follow in the
/// same minute are counted, and become one entry when the minute is over or the site stops: a
/// flood makes few entries. The log is chained, so that no entry can be changed afterwards.
package final class DenialLog: Sendable {
    private struct Key: Hashable {
        let person: Person.ID
        let route: String
        let minute: Int

        init(_ denial: Denial) {
            (person, route) = (denial.person, denial.route)
            minute = DenialLog.minute(of: denial.at)
        }
    }

    /// What is not written yet; none beside an entry that stands alone.
    private struct Waiting {
        var count = 0
        var denial: Denial

        mutating func add(_ other: Denial, count more: Int) {
            denial = count == 0 ? other : denial.joined(with: other)
            count += more
        }
    }

    private let waiting = Mutex<[Key: Waiting]>([:])

    init() {}

    /// Writes the first of its minute in a transaction of its own, counts any other.
    func record(_ denial: Denial, in database: DatabasePool, log: Log) {
        guard isFirst(denial) else { return }
        do {
            try database.write { try denial.write($0) }
        } catch {
            log.error("a refusal is written later: \(error)")
            add(denial, count: 1)
        }
    }

    /// Writes what was counted in the minutes before a moment; all of it when there is none.
    package func drain(_ database: DatabasePool, log: Log, before now: Date?) {
        let over = take(before: now).filter { $0.count > 0 }
        guard !over.isEmpty else { return }
        do {
            try database.write { db in
                for one in over { try one.denial.write(db, count: one.count) }
            }
        } catch {
            log.error("refusals are written later: \(error)")
            for one in over { add(one.denial, count: one.count) }
        }
    }

    private func isFirst(_ denial: Denial) -> Bool {
        waiting.withLock { all in
            let key = Key(denial)
            guard all[key] != nil else {
                all[key] = Waiting(denial: denial)
                return true
            }
            all[key]?.add(denial, count: 1)
            return false
        }
    }

    private func add(_ denial: Denial, count: Int) {
        waiting.withLock { all in
            all[Key(denial), default: Waiting(denial: denial)].add(denial, count: count)
        }
    }

    private func take(before now: Date?) -> [Waiting] {
        let minute = now.map(Self.minute) ?? Int.max
        return waiting.withLock { all in
            let over = all.filter { $0.key.minute < minute }
            for key in over.keys { all[key] = nil }
            return over.values.sorted { $0.denial.at < $1.denial.at }
        }
    }

    private static func minute(of date: Date) -> Int {
        Int((date.timeIntervalSince1970 / 60).rounded(.down))
    }
}
