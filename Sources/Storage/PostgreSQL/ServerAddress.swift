internal import CPQ

/// Where a PostgreSQL database is, as libpq reads it
/// (postgresql.org/docs/15/libpq-connect.html section 34.1.1.2), with the password apart.
package struct ServerAddress: Sendable, Equatable {
    private let url: String
    private let password: String?
    private let host: String
    private let port: String
    private let name: String

    /// - Parameters:
    ///   - url: `postgres://user@host:port/database`, with the parameters of libpq such as
    ///     `?sslmode=verify-full`. What is left out comes from the environment, as `PGPASSWORD`.
    ///   - password: used instead of one in the URL.
    /// - Throws: `StorageError.refused`, which does not repeat the URL: it may hold a password.
    package init(url: String, password: String? = nil) throws {
        guard Self.isServer(url), let parts = Self.parse(url),
            (parts["port"] ?? "1").split(separator: ",").allSatisfy({ UInt16($0) != nil })
        else {
            throw StorageError.refused(
                why: "the address of the database cannot be read; write for example "
                    + "\"postgres://parvis@localhost:5432/parvis\"")
        }
        self.url = url
        self.password = password
        host = parts["host"] ?? parts["hostaddr"] ?? ""
        port = parts["port"] ?? "5432"
        name = parts["dbname"] ?? parts["user"] ?? ""
    }

    /// Whether a text names a server at all.
    package static func isServer(_ url: String) -> Bool {
        url.hasPrefix("postgres://") || url.hasPrefix("postgresql://")
    }

    /// The same server, another database.
    package func database(_ name: String) throws -> ServerAddress {
        var text = url
        let start = text.firstRange(of: "://").map { text[$0.upperBound...] } ?? text[...]
        let query = start.firstIndex(of: "?") ?? text.endIndex
        let slash = start[..<query].firstIndex(of: "/") ?? query
        text.replaceSubrange(slash..<query, with: "/" + name)
        return try ServerAddress(url: text, password: password)
    }

    /// What libpq is given; the settings stand before the address, which overrides them.
    var parameters: [(String, String)] {
        let settings = [
            ("application_name", "parvis"), ("keepalives_idle", "5"),
            ("keepalives_interval", "2"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "10000"),
        ]
        let fixed = [("client_encoding", "UTF8")]
        let secret = password.map { [("password", $0)] } ?? []
        return settings + [("dbname", url)] + secret + fixed
    }

    private static func parse(_ url: String) -> [String: String]? {
        guard let options = PQconninfoParse(url, nil) else { return nil }
        defer { PQconninfoFree(options) }
        var parts: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                parts[String(cString: keyword)] = String(cString: value)
            }
            option += 1
        }
        return parts
    }
}

/// Never the password.
extension ServerAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String {
        "the database \"\(name)\" at \(host.isEmpty ? "the local socket" : host):\(port)"
    }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["place": description]) }
}
