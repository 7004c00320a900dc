import Foundation
import HTTP
import Platform
import Security
import Storage
import TestKit

@testable import Community

/// A town in which all is there that the writes of the platform need: every route that changes
/// something, as the samples of its module call it.
struct PairTown: @unchecked Sendable {
    // Only read once it is made.
    struct Write {
        let name: String
        /// The module whose route it is.
        let module: String
        /// Nil for a job that is due, which a server does by itself.
        let call: SampleCall?
        /// Each sending brings them anew.
        let files: [SampleFile]
        /// Whether it takes several transactions: files are stored before their form is done, and
        /// a try at a password is counted before it is made.
        let hasSteps: Bool
        /// Meets those of its module alone: a job that asks other programs takes its time.
        let staysAtHome: Bool
    }

    static let people: [Resident] = [.malik, .claire, .amina, .denis]

    let writes: [Write]
    /// The sessions of `people`, and none for a guest, who comes last.
    let tokens: [String?]
    let folder: String

    static let clock = FixedClock(Town.start)

    /// Composes a server of it.
    static func site(_ database: DatabasePool, _ folder: String, _ log: LogLines) throws -> Site {
        var options = SiteOptions(
            address: "http://localhost", name: "Parvis", data: folder, resources: Town.resources)
        options.allowance = 1_000_000
        return try Site(
            options, features: features,
            resources: TownPlan(features, folder: options.resources).resources, database: database,
            files: FileStore(folder: folder), keys: TownPlan.keys, hashing: .light,
            clock: clock.clock, log: .collecting(in: log))
    }

    init(_ pool: DatabasePool, _ folder: String) throws {
        self.folder = folder
        let site = try Self.site(pool, folder, LogLines())
        try Settlement(site).fill(at: Town.start)
        let ids = try Resident.allCases.reduce(into: [Resident: Person.ID]()) { ids, resident in
            ids[resident] = try pool.read { try PersonStore(db: $0).find(email: resident.email) }?
                .id
        }
        guard let malik = ids[.malik], let claire = ids[.claire], let amina = ids[.amina],
            let space = try pool.read({ try SpaceStore(db: $0).find(slug: Place.centre.rawValue) })
        else { throw TownError.missing("the cast") }
        let stage = try SampleStage(
            site, in: space,
            cast: SampleCast(
                author: amina, moderator: malik, administrator: claire,
                password: Resident.password),
            caller: claire)
        writes = try features.flatMap { feature in
            try feature.routes.filter { !$0.method.isSafe && $0.work != .read }.map { route in
                let sample = site.declarations.find(RouteSample.self, route.name)
                return Write(
                    name: route.name, module: feature.name, call: try stage.call(route),
                    files: sample?.files ?? [],
                    hasSteps: route.work == .slow || route.intake.takesFiles,
                    staysAtHome: false)
            } + Self.jobs(of: feature)
        }
        tokens =
            try Self.people.compactMap { ids[$0] }.map { person in
                try pool.write { db in
                    try SessionStore(db: db).open(person, device: "", at: Town.start).text
                }
            } + [nil]
        try Self.leaveJobs(to: site)
        site.deferredWrites.drain(pool, log: site.log)
        try PairRows.keep(in: pool)
    }

    /// Each kind by itself: a run of several is no one write, and others come between them.
    private static func jobs(of feature: Feature) -> [Write] {
        feature.declarations.compactMap { $0 as? JobKind }.map { kind in
            Write(
                name: kind.name, module: feature.name, call: nil, files: [], hasSteps: false,
                staysAtHome: kind.isLong)
        }
    }

    /// One of each kind is due: those that come back by themselves, and what was made ready.
    private static func leaveJobs(to site: Site) throws {
        try Jobs(site).schedule()
        // What goes on from piece to piece is done: who comes second would take the next piece.
        try Jobs(site, .only("content.rendering")).runDue()
        try site.database.write { db in
            try db.run(
                """
                UPDATE job SET run_at = \(Town.start) WHERE parked_at IS NULL AND id IN (
                    SELECT MAX(j.id) AS id FROM job AS j GROUP BY j.kind)
                """)
        }
    }
}
