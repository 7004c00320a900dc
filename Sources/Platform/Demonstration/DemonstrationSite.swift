import Community
import Content
import Foundation
import Security
import Storage

/// Writes the demonstration into an empty site: the resource centre of Toulouse and the network
/// it belongs to. All that is told there is done by its people, in the order of time, through the
/// same pages as theirs; what it is, each feature's script says.
struct DemonstrationSite {
    let site: Site
    let clock: DemonstrationClock
    private let folder: String
    private let cast: DemonstrationCast
    private let ago: Ago

    /// - Parameter start: the moment that everything told is before or after.
    init(_ site: Site, clock: DemonstrationClock, start: Date = Clock.system.now()) throws {
        self.site = site
        self.clock = clock
        folder = site.options.resources + "/config/demonstration"
        cast = try DemonstrationCast(folder: folder)
        ago = Ago(start: start, zone: TimeZone(identifier: Self.zone) ?? .gmt)
    }

    private static let zone = "Europe/Paris"
    /// How long ago its people came, in seconds.
    private static let age: TimeInterval = 830 * 86_400

    func fill() throws {
        defer { clock.release() }
        let stage = try found()
        var teller = try DemonstrationTeller(site)
        for turn in try turns(on: stage) {
            clock.turn(to: turn.at)
            try Jobs(site).runDue()
            try turn.play(&teller)
        }
        // What all this left to do belongs to the past as well.
        clock.turn(to: ago.start)
        try Jobs(site).schedule()
        try Jobs(site).runDue()
    }

    private func found() throws -> DemonstrationStage {
        let opening = ago.start.addingTimeInterval(-Self.age)
        clock.turn(to: opening)
        let hash = try site.hasher.hash(Demonstration.password)
        return try site.database.write { db in
            try DemonstrationFounding(site: site, cast: cast, ago: ago, folder: folder, db: db)
                .found(hash, at: opening)
        }
    }

    /// Everything that happens before the start, in the order of time.
    private func turns(on stage: DemonstrationStage) throws -> [DemonstrationTurn] {
        let told = try site.declarations.all(DemonstrationScript.self).flatMap {
            try $0.turns(on: stage)
        }
        let all = try (told + Visits(stage: stage).turns).filter { $0.at < ago.start }
        return all.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }
}
