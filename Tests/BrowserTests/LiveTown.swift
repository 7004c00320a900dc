import Community
import Content
import Foundation
import HTTP
import Platform
import Security
import Storage
import TestKit
import Testing

/// The town with its gates open: a real server on loopback, the machine's own clock, and the
/// windows through which people look at it.
final class LiveTown {
    private(set) var running: RunningSite
    let folder: String
    let log = LogLines()
    private var windows: [Window] = []
    private let store: TestDatabase

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/parvis-live-" + UUID().uuidString
        store = try TestDatabase(migrations: Site.migrations(features))
        do {
            let site = try Self.site(folder, log, store)
            try Settlement(site).fill(at: site.clock.now())
            running = try Self.open(site, port: 0)
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            throw error
        }
    }

    private static func site(
        _ folder: String, _ log: LogLines, _ store: TestDatabase
    ) throws -> Site {
        let database = try store.pool(folder: folder)
        try database.migrate(Site.migrations(features))
        return try Site(
            SiteOptions(
                address: "http://localhost", name: "Parvis", data: folder,
                resources: Town.resources, allowance: 100),
            features: features,
            resources: try TownPlan(features, folder: Town.resources).resources,
            database: database, files: try FileStore(folder: folder), keys: TownPlan.keys,
            hashing: .light, log: .collecting(in: log))
    }

    private static func open(_ site: Site, port: Int) throws -> RunningSite {
        var server = ServerConfiguration()
        server.addresses = ["127.0.0.1"]
        server.port = port
        return try RunningSite(site, server)
    }

    /// Nobody is answered any more, as without a connection.
    func goAway() { running.stop() }

    /// Answers again, at the same address.
    func comeBack() throws {
        running = try Self.open(Self.site(folder, log, store), port: running.port)
    }

    /// A new browser, in which nobody is signed in.
    func window(_ width: Width, scripts: Bool = true) async throws -> Window {
        let window = try await Window(
            base: "http://localhost:\(running.port)", width: width, scripts: scripts,
            words: running.site.catalogues.words("fr"))
        windows.append(window)
        return window
    }

    /// A new browser in which this person has signed in by the form.
    func window(
        of resident: Resident, _ width: Width, scripts: Bool = true
    ) async throws -> Window {
        let window = try await self.window(width, scripts: scripts)
        try await window.go("/sign-in")
        try await window.signIn(resident)
        return window
    }

    /// Ends every session of a person, as time or another device would.
    func endSessions(of resident: Resident) throws {
        try running.site.database.write { db in
            try db.run(
                """
                DELETE FROM session WHERE person_id =
                    (SELECT p.id FROM person AS p WHERE p.email = \(resident.email))
                """)
        }
    }

    /// Writes a document into the town's folder for somebody to send.
    func document(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = folder + "/" + name
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    /// Closes every window and the site, and says what was wrong on the pages.
    func close() async -> [String] {
        var errors: [String] = []
        for window in windows { errors += await window.close() }
        running.stop()
        try? FileManager.default.removeItem(atPath: folder)
        return errors + log.all.filter { $0.contains(" error ") }
    }

    /// Lives through a story in a town of its own. Every page that was seen in it must have been
    /// sound, without a word from the console or the security policy.
    static func live(
        sourceLocation: SourceLocation = #_sourceLocation, _ story: (LiveTown) async throws -> Void
    ) async throws {
        let town = try LiveTown()
        do {
            try await story(town)
        } catch {
            let errors = await town.close()
            Issue.record(
                "\(error)\n\(errors.joined(separator: "\n"))", sourceLocation: sourceLocation)
            return
        }
        let errors = await town.close()
        #expect(errors == [], sourceLocation: sourceLocation)
    }
}
