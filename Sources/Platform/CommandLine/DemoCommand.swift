import Community
import Content
import Foundation
import HTTP
import Storage

/// `parvis demo`: a populated site on loopback that costs nothing to try.
enum DemoCommand {
    static func run(_ rest: ArraySlice<String>) throws {
        let arguments = try Arguments(rest, options: ["--port", "--data", "--mail"])
        Signals.block()
        let server = try server(on: try arguments.number("--port"))
        let given = arguments["--data"]
        let folder = SiteFolder(path: given ?? temporaryFolder)
        var options = SiteOptions(
            address: "http://localhost:\(server.port)", name: "Parvis", data: folder.path,
            resources: try Resources.folder(), isDemonstration: true)
        defer { if given == nil { forget(folder.path) } }
        if try !folder.hasSite { try fill(folder, options) }
        if let file = arguments["--mail"] { options.mail = try mail(file) }
        let storage = given == nil ? StorageOptions.temporary : StorageOptions()
        let running = try RunningSite(try folder.open(options, storage: storage), server)
        try announce(options)
        Signals.waitForStop()
        running.stop()
    }

    /// Loopback only, whatever happens. The address is in mails, so that the port must be known
    /// before the site is made: without one, the usual port or the next free one.
    private static func server(on wanted: Int?) throws -> ServerConfiguration {
        var server = ServerConfiguration()
        server.limits.connectionsPerAddress = server.limits.connections
        server.port = wanted ?? usualPort
        while wanted == nil, server.port < usualPort + 100 {
            do { return try server.probed() } catch { server.port += 1 }
        }
        return try server.probed()
    }

    private static let usualPort = 8080

    private static func fill(_ folder: SiteFolder, _ options: SiteOptions) throws {
        let clock = DemonstrationClock()
        // Nothing is forced to the disk before the whole is written.
        try NewSite(folder: folder).make(options, clock: clock.clock, storage: .temporary) {
            try DemonstrationSite($0, clock: clock).fill()
            try $0.database.write { try Outbox(db: $0).keepAll() }
        }
    }

    /// - Parameter file: a configuration; its other keys are not looked at.
    private static func mail(_ file: String) throws -> MailOptions? {
        let options = try Config(file: file).mail.options()
        guard let options else {
            throw StartError.usage("\(file) has no mailHost, which --mail needs")
        }
        return options
    }

    private static func announce(_ options: SiteOptions) throws {
        for line in try Welcome(options).lines { Program.say(line) }
    }

    private static func forget(_ folder: String) {
        do { try FileManager.default.removeItem(atPath: folder) } catch {
            Program.complain(error)
        }
    }

    private static var temporaryFolder: String {
        FileManager.default.temporaryDirectory.path + "/parvis-demo-" + UUID().uuidString
    }
}

extension ServerConfiguration {
    /// The same with the port that it will really have.
    func probed() throws -> ServerConfiguration {
        var found = self
        found.port = try probe()
        return found
    }
}
