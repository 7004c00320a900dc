import Community
import Content
import Foundation
import Platform
import Security
import Storage
import TestKit

/// Several real servers of one site, on one real database that can be stopped at will.
final class Fleet: @unchecked Sendable {
    // Changed only while one thread knows of it.
    let database: OwnServer
    /// Servers that repeat it.
    let replicas: [OwnServer]
    let folder: String
    let address: ServerAddress
    /// Reads and changes rows from outside.
    let rows: DatabasePool
    private(set) var servers: [(program: RealProgram, port: Int)] = []

    static let home = "/" + Place.centre.rawValue

    init(_ count: Int, replicas: Int = 0) throws {
        let database = try OwnServer()
        self.database = database
        self.replicas = try (0..<replicas).map { _ in try OwnServer(following: database) }
        folder = FileManager.default.temporaryDirectory.path + "/parvis-fleet-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        address = try database.console().create("parvis")
        let options = SiteOptions(
            address: "http://localhost", name: "Parvis", data: folder + "/data",
            resources: Town.resources)
        let site = try SiteFolder(path: folder + "/data", server: address).open(options)
        try Settlement(site).fill(at: Date())
        try site.database.close()
        rows = try DatabasePool(server: address)
        for _ in 0..<count { try launch() }
    }

    deinit {
        for server in servers { server.program.strikeDead() }
        try? FileManager.default.removeItem(atPath: folder)
    }

    func launch() throws {
        let program = try RealProgram(["serve", "--config", try config()], hears: false)
        guard let line = program.line(holding: "Parvis serves"),
            let port = line.split(separator: " ").last.flatMap({ Int($0) })
        else { throw OwnServer.Failure(said: "the server did not start") }
        servers.append((program, port))
    }

    func config() throws -> String {
        let file = folder + "/parvis.json5"
        let text = """
            { address: "http://localhost", data: "\(folder)/data", port: 0,
              connectionsPerAddress: 1000, allowance: 1000000,
              database: "\(database.url("parvis"))",
              databaseReplicas: [\(replicas.map { "\"\($0.url("parvis"))\"" }.joined(separator: ", "))] }
            """
        try Data(text.utf8).write(to: URL(filePath: file))
        return file
    }

    func port(_ number: Int) -> Int { servers[number].port }

    func visit(_ resident: Resident, _ number: Int = 0) throws -> WebClient {
        let client = WebClient()
        try client.signIn(port(number), resident.email, Resident.password)
        return client
    }

    /// Publishes an item of news by its form; gives its identifier.
    @discardableResult
    func publish(
        _ title: String, by client: WebClient, at number: Int, _ more: [String: String] = [:]
    ) throws -> Int {
        var fields = [
            "title": title, "summary": "", "body": "Le texte.", "category": "",
            "audience": "space", "when": "now", "publish_day": "", "publish_time": "",
            "expires_day": "", "expires_time": "", "comments_open": "1", "_key": UUID().uuidString,
        ]
        fields.merge(more) { $1 }
        let answer = try client.post(port(number), Self.home + "/news", fields)
        guard let id = answer.header("location")?.split(separator: "/").last.flatMap({ Int($0) })
        else { throw OwnServer.Failure(said: "\(answer.status) \(answer.body.prefix(400))") }
        return id
    }

    func count(_ sql: SQL) throws -> Int { try rows.read { try $0.one(sql) } }

    /// Asks again and again for a while.
    func eventually(_ seconds: Double, _ isSo: () throws -> Bool) -> Bool {
        let end = Date() + seconds
        while Date() < end {
            do { if try isSo() { return true } } catch {}
            Thread.sleep(forTimeInterval: 0.05)
        }
        return false
    }
}
