package import Foundation
package import Storage

/// Runs what is due in the table of jobs. What each changes is one transaction with the note that
/// it is done, so that a crash runs it again as if it had never begun.
package struct Jobs {
    private let site: Site
    private let kinds: [String: JobKind]
    /// The names of the kinds that this server can run.
    package let known: [String]
    /// Those that are run here.
    private let taken: [String]
    private let lease: TimeInterval

    /// Which jobs are run, where several threads do.
    package enum Lane: Sendable, Equatable {
        case all
        /// Those that are done in a moment: mails, polls that close, reminders.
        case quick
        /// Those that may take long, so that a hostile file holds up its like alone.
        case long
        /// Those that may take hours.
        case hours
        /// Those of one kind.
        case only(String)

        func takes(_ kind: JobKind) -> Bool {
            switch self {
            case .all: true
            case .quick: !kind.isLong && !kind.takesHours
            case .long: kind.isLong
            case .hours: kind.takesHours
            case .only(let name): kind.name == name
            }
        }
    }

    package init(_ site: Site, _ lane: Lane = .all) {
        self.site = site
        kinds = site.declarations.byName()
        known = kinds.keys.sorted()
        taken = kinds.values.filter(lane.takes).map(\.name).sorted()
        lease = lane == .quick ? 60 : lane == .hours ? 6 * 3600 : 600
    }

    /// Puts the jobs that come back by themselves into the table.
    package func schedule() throws {
        let now = site.clock.now()
        try site.database.write { db in
            for kind in kinds.values where kind.every != nil {
                try JobQueue(db).enqueue(
                    kind.name, payload: "", at: now, uniqueKey: "every " + kind.name)
            }
        }
    }

    /// Runs everything that is due now.
    /// - Parameter goesOn: asked after each job, with the seconds that it took: false leaves the
    ///   others for later.
    /// - Returns: how many ran.
    @discardableResult
    package func runDue(while goesOn: (Double) -> Bool = { _ in true }) throws -> Int {
        var count = 0
        while let job = try claim() {
            let took = ContinuousClock().measure { run(job) }
            count += 1
            guard goesOn(took / .seconds(1)) else { break }
        }
        return count
    }

    private func claim() throws -> Job? {
        let now = site.clock.now()
        guard try site.database.read({ try JobQueue($0).hasDue(of: taken, now: now) }) else {
            return nil
        }
        return try site.database.write(.beside) { db in
            try JobQueue(db).claim(of: taken, now: now, lease: lease, owner: "jobs")
        }
    }

    private func run(_ job: Job) {
        let now = site.clock.now()
        do {
            guard let kind = kinds[job.kind] else { throw JobError.unknown }
            let finish = try kind.prepared(job.payload, site)
            try site.database.write { db in
                try finish(JobContext(site: site, db: db, now: now))
                // Another server may have taken it meanwhile: then nothing of this is kept.
                guard try JobQueue(db).finish(job) else { throw JobError.taken }
                try comeBack(job.kind, after: now, db)
            }
        } catch {
            site.log.error("job \(job.kind): \(error)")
            fail(job, "\(error)", now)
        }
    }

    /// Puts the next turn of a job that comes back by itself into the table.
    package func comeBack(_ kind: String, after now: Date, _ db: Database) throws {
        guard let every = kinds[kind]?.every else { return }
        try JobQueue(db).enqueue(
            kind, payload: "", at: now.addingTimeInterval(Double(every)),
            uniqueKey: "every " + kind)
    }

    private enum JobError: Error {
        case taken, unknown
    }

    private func fail(_ job: Job, _ why: String, _ now: Date) {
        do {
            _ = try site.database.write(.beside) {
                try JobQueue($0).fail(job, error: why, now: now)
            }
        } catch {
            site.log.error("job \(job.kind) could not be put back: \(error)")
        }
    }
}
