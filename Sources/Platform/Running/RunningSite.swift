package import Community
import Foundation
package import HTTP
import Storage
import Synchronization

/// A site that serves: its server, and the threads that do its chores and its jobs.
package final class RunningSite: Sendable {
    package let site: Site
    package let port: Int
    private let server: Server<SiteApplication>
    private let isStopping = Atomic(false)
    private let ended = DispatchGroup()
    /// How long a stop waits for a job or a chore that is under way, in seconds.
    private static let patience = 8.0

    package init(_ site: Site, _ configuration: ServerConfiguration) throws {
        self.site = site
        var configuration = configuration
        configuration.threads.page = configuration.threads.page ?? site.database.readersAtOnce
        server = Server(configuration: configuration, application: SiteApplication(site))
        port = try server.start()
        try site.database.hearOthers()
        try Jobs(site).schedule()
        run("chores") { site in
            site.chores.wait(seconds: 1)
            site.chores.drain(site.database, log: site.log)
        }
        run("jobs") { [self] site in
            do { try Jobs(site).runDue(while: rest) } catch {
                site.log.error("jobs: \(error)")
                Thread.sleep(forTimeInterval: 1)
            }
            Thread.sleep(forTimeInterval: 0.5)
        }
    }

    /// People write before jobs do: these have a fifth of the time at most, however many there
    /// are, and none once the site stops.
    private func rest(after took: Double) -> Bool {
        Thread.sleep(forTimeInterval: min(4 * took, 1))
        return !isStopping.load(ordering: .acquiring)
    }

    /// Stops accepting, finishes what is under way, writes what is owed, closes the database.
    package func stop() {
        isStopping.store(true, ordering: .releasing)
        server.stop()
        _ = ended.wait(timeout: .now() + Self.patience)
        site.chores.drain(site.database, log: site.log)
        do { try site.database.close() } catch { site.log.error("closing: \(error)") }
    }

    private func run(_ name: String, _ turn: @escaping @Sendable (Site) -> Void) {
        ended.enter()
        let thread = Thread { [self] in
            while !isStopping.load(ordering: .acquiring) { turn(site) }
            ended.leave()
        }
        thread.name = name
        thread.start()
    }
}
