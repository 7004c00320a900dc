import Foundation
import Storage

/// A database of a server, made for one town and dropped with it. The address of the server
/// goes to other processes by the environment: it may hold a password.
struct BenchDatabase: Codable {
    static let variable = "PARVIS_BENCH_DATABASE"

    let name: String

    /// Nil when the figures are those of SQLite.
    static func make() throws -> BenchDatabase? {
        guard let server = try server else { return nil }
        let name = "parvis_bench_" + UUID().uuidString.filter { $0 != "-" }.lowercased()
        _ = try ServerConsole(server).create(name)
        return BenchDatabase(name: name)
    }

    var address: ServerAddress? {
        get throws { try Self.server?.database(name) }
    }

    func drop() throws {
        if let server = try Self.server { try ServerConsole(server).drop(name) }
    }

    private static var server: ServerAddress? {
        get throws {
            let url = ProcessInfo.processInfo.environment[variable] ?? ""
            return url.isEmpty ? nil : try ServerAddress(url: url)
        }
    }
}
