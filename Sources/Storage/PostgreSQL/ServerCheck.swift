internal import CPQ

/// Looks at what a connection leads to, and says what is wrong with it in one line.
struct ServerCheck {
    private let handle: OpaquePointer
    private let server: ServerAddress

    private static let oldest: Int32 = 150_000

    init(_ handle: OpaquePointer, _ server: ServerAddress) {
        self.handle = handle
        self.server = server
    }

    /// - Throws: `refused` for a server that cannot hold a site.
    func look(for purpose: PostgresConnector.Purpose) throws {
        let version = PQserverVersion(handle)
        guard version >= Self.oldest else {
            throw StorageError.refused(
                why: "\(server) is PostgreSQL \(version / 10_000), and Parvis needs 15 or newer; "
                    + "upgrade the server")
        }
        guard setting("server_encoding") == "UTF8" else {
            throw StorageError.refused(
                why: "\(server) has the encoding \(setting("server_encoding")), not UTF8; make it "
                    + "with createdb --encoding=UTF8 --template=template0")
        }
        let isReplica = setting("in_hot_standby") == "on"
        guard purpose != .following else {
            guard isReplica else {
                throw StorageError.refused(
                    why: "\(server) repeats no other server, so that it is no replica")
            }
            return
        }
        guard !isReplica, setting("default_transaction_read_only") != "on" else {
            throw StorageError.refused(
                why: "\(server) is \(isReplica ? "a replica" : "set to read-only"), which cannot "
                    + "be written; give the address of the primary server")
        }
    }

    /// Why the server did not let us in. It is libpq's own line, which holds no password.
    var refusal: StorageError {
        let text = String(cString: PQerrorMessage(handle))
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? "no reason"
        if PQconnectionNeedsPassword(handle) != 0 { return refusedUser("it wants a password") }
        switch Self.code(in: text) {
        case "28P01", "28000": return refusedUser("it refused the user or the password")
        case "3D000":
            return .refused(
                why: "\(server) does not exist; make it with createdb --encoding=UTF8 "
                    + "--template=template0")
        case "42501":
            return .refused(why: "\(server) may not be used by this user; grant it CONNECT")
        default: return .unavailable(detail: line)
        }
    }

    private func refusedUser(_ why: String) -> StorageError {
        .refused(
            why: "\(server): \(why); look at the user in the address, and at the password in the "
                + "file of databasePasswordFile or in PGPASSWORD")
    }

    private func setting(_ name: String) -> String {
        PQparameterStatus(handle, name).map { String(cString: $0) } ?? ""
    }

    /// The code in a verbose message: `FATAL:  28P01: password authentication failed`. The word
    /// before it is in the language of the server.
    private static func code(in text: String) -> String? {
        text.split(separator: ":").map { $0.drop { $0 == " " } }.first {
            $0.utf8.count == 5
                && $0.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
                && $0.utf8.contains { (0x30...0x39).contains($0) }
        }.map(String.init)
    }
}
