import Community
import Foundation
import HTTP

/// `parvis demo`: a populated site on loopback that costs nothing to try.
enum DemoCommand {
    static func run(_ rest: ArraySlice<String>) throws {
        let arguments = try Arguments(rest, options: ["--port", "--data"])
        let wanted = try arguments.number("--port")
        let given = arguments["--data"]
        let data = given ?? temporaryFolder
        Signals.block()
        let folder = SiteFolder(path: data)
        let isNew = !folder.hasSite
        var server = ServerConfiguration()
        server.port = wanted ?? 8080
        server.limits.connectionsPerAddress = server.limits.connections
        var options = SiteOptions(
            address: "http://localhost:\(server.port)", name: "Parvis", data: data,
            resources: try Resources.folder(), isDemonstration: true)
        if wanted == 0 || wanted == nil { options.address = "http://localhost" }
        let site = try folder.open(options)
        if isNew { try Demonstration(site).fill() }
        let running = try start(site, server, mayMove: wanted == nil)
        announce(running.port)
        Signals.waitForStop()
        running.stop()
        if given == nil { try FileManager.default.removeItem(atPath: data) }
    }

    /// The usual port, or any other if somebody has it.
    private static func start(
        _ site: Site, _ server: ServerConfiguration, mayMove: Bool
    ) throws -> RunningSite {
        do { return try RunningSite(site, server) } catch {
            guard mayMove else { throw error }
            var elsewhere = server
            elsewhere.port = 0
            return try RunningSite(site, elsewhere)
        }
    }

    private static func announce(_ port: Int) {
        for account in Demonstration.accounts {
            Program.say("  \(account.email)  \(account.password)  \(account.role)")
        }
        Program.say("Parvis: http://localhost:\(port)")
    }

    private static var temporaryFolder: String {
        FileManager.default.temporaryDirectory.path + "/parvis-demo-" + UUID().uuidString
    }
}
