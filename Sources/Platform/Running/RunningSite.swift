package import Community
import Content
import Foundation
package import HTTP
import Mail
import Storage
import Synchronization

/// A site that serves: its server, and the threads that do its deferred writes and its jobs.
package final class RunningSite: Sendable {
    package let site: Site
    package let port: Int
    private let server: Server<SiteApplication>
    private let isStopping = Atomic(false)
    private let ended = DispatchGroup()
    private let mailEnd = Cancellation()
    private let mailboxEnd = Cancellation()
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
        run("jobs") { [self] in turn(of: .quick, $0) }
        run("long jobs") { [self] in turn(of: .long, $0) }
        run("backups") { [self] in turn(of: .hours, $0) }
        try startSenders()
        try startReaders()
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

    private func turn(of lane: Jobs.Lane, _ site: Site) {
        do { try Jobs(site, lane).runDue(while: rest) } catch {
            site.log.error("jobs: \(error)")
            Thread.sleep(forTimeInterval: 1)
        }
        Thread.sleep(forTimeInterval: 0.5)
    }

    /// People write before jobs do: these have a fifth of the time at most, however many there
    /// are, and none once the site stops.
    private func rest(after took: Double) -> Bool {
        Thread.sleep(forTimeInterval: min(4 * took, 1))
        return mayGoOn
    }

    /// Stops accepting, finishes what is under way, writes what is owed, closes the database.
    package func stop() {
        isStopping.store(true, ordering: .releasing)
        site.ending.begin()
        mailboxEnd.cancel()
        server.stop()
        // A mail that is being sent may come to its end, but not for long.
        if ended.wait(timeout: .now() + Self.patience / 2) == .timedOut { mailEnd.cancel() }
        _ = ended.wait(timeout: .now() + Self.patience / 2)
        site.deferredWrites.drain(site.database, log: site.log)
        site.denials.drain(
            site.database, log: site.log, before: nil)
        site.auditTeller.tell(site.database)
        do { try site.database.close() } catch { site.log.error("closing: \(error)") }
    }

    /// Whoever starts the server has looked at what the relay refused.
    private func startSenders() throws {
        guard site.options.mail != nil else { return }
        try site.database.write { try RelayStore(db: $0).release() }
        for number in 1...MailSender.most {
            start("mail \(number)") { [self] in
                guard let sender = MailSender(site, cancellation: mailEnd) else { return }
                while mayGoOn {
                    if !sender.turn(while: { self.mayGoOn }) { Thread.sleep(forTimeInterval: 0.5) }
                }
                sender.close()
            }
        }
    }

    /// What comes in is read with or without a relay: `parvis ingest` may bring it.
    private func startReaders() throws {
        start("incoming") { [self] in
            do {
                let post = try IncomingPost(site)
                while mayGoOn {
                    if !post.turn(while: { self.mayGoOn }) { Thread.sleep(forTimeInterval: 1) }
                }
            } catch {
                site.log.error("incoming mail: \(error)")
            }
        }
        guard site.options.mail?.mailbox != nil else { return }
        start("mailbox") { [self] in
            do {
                let reader = try MailboxReader(site, cancellation: mailboxEnd)
                while mayGoOn, let reader {
                    pause(reader.turn(while: { self.mayGoOn }))
                }
            } catch {
                site.log.error("mailbox: \(error)")
            }
        }
    }

    /// Until the time is over, or the site stops.
    private func pause(_ seconds: Double) {
        let end = ContinuousClock.now + .seconds(seconds)
        while mayGoOn, ContinuousClock.now < end { Thread.sleep(forTimeInterval: 0.25) }
    }

    private var mayGoOn: Bool { !isStopping.load(ordering: .acquiring) }

    private func run(_ name: String, _ turn: @escaping @Sendable (Site) -> Void) {
        start(name) { [self] in
            while mayGoOn { turn(site) }
        }
    }

    private func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
        ended.enter()
        let thread = Thread { [self] in
            body()
            ended.leave()
        }
        thread.name = name
        thread.start()
    }
}
