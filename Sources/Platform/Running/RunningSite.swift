package import Community
import Content
import Foundation
package import HTTP
import Storage
import Synchronization

/// A site that serves: its server, and the threads that do its deferred writes and its jobs.
package final class RunningSite: Sendable {
    package let site: Site
    package let port: Int
    private let server: Server<SiteApplication>
    private let isStopping = Atomic(false)
    private let ended = DispatchGroup()
    /// How long a stop waits for a job or a deferred write that is under way, in seconds.
    private static let patience = 8.0

    package init(_ site: Site, _ configuration: ServerConfiguration) throws {
        self.site = site
        server = Server(
            configuration: Self.manned(configuration, site), application: SiteApplication(site))
        port = try server.start()
        // What ends streams may be among what was missed; the browsers open theirs again.
        try site.database.hearOthers { [hub = site.hub] in hub.endAll() }
        try Jobs(site).schedule()
        site.auditTeller.turn(site.database)
        run("writes") { site in
            site.deferredWrites.wait(seconds: 1)
            site.deferredWrites.drain(site.database, log: site.log)
            site.denials.drain(
                site.database, log: site.log, before: site.clock.now())
            site.auditTeller.turn(site.database)
        }
        run("jobs") { [self] site in
            do { try Jobs(site).runDue(while: rest) } catch {
                site.log.error("jobs: \(error)")
                Thread.sleep(forTimeInterval: 1)
            }
            Thread.sleep(forTimeInterval: 0.5)
        }
    }

    /// More threads where some of them wait for the server of the database.
    private static func manned(
        _ configuration: ServerConfiguration, _ site: Site
    ) -> ServerConfiguration {
        guard site.database.isOnServer, configuration.threads.page == nil else {
            return configuration
        }
        var manned = configuration
        manned.threads.page = 2 * ProcessInfo.processInfo.activeProcessorCount + 2
        return manned
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
        site.deferredWrites.drain(site.database, log: site.log)
        site.denials.drain(
            site.database, log: site.log, before: nil)
        site.auditTeller.tell(site.database)
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
