import Foundation
import Glibc
package import Storage

/// A PostgreSQL of Debian's package, started by one test in a temporary folder on loopback, to be
/// stopped and killed at will. Its programs refuse to run as root: then they run as `postgres`.
package final class OwnServer: Sendable {
    package let port: Int
    private let folder: String
    private let programs: String

    package struct Failure: Error {
        package let said: String

        package init(said: String) { self.said = said }
    }

    package convenience init() throws {
        try self.init(folder: Self.makeFolder())
        try run(
            "initdb", "-D", data, "-U", "parvis", "--encoding=UTF8", "--locale=C.UTF-8",
            "--auth=scram-sha-256", "--pwfile=" + password())
        try start()
    }

    /// A replica, which repeats all that another one does from now on.
    package convenience init(following primary: OwnServer) throws {
        try self.init(folder: Self.makeFolder())
        try run(
            "pg_basebackup", "-D", data, "-R", "-X", "stream", "-c", "fast", "-d", primary.url())
        try start()
    }

    private init(folder: String) throws {
        self.folder = folder
        programs = try Self.findPrograms()
        port = try Self.freePort()
    }

    private static func makeFolder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.path + "/parvis-pg-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        if getuid() == 0, let user = getpwnam("postgres") {
            chown(folder, user.pointee.pw_uid, user.pointee.pw_gid)
        }
        return folder
    }

    deinit {
        _ = try? run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        try? FileManager.default.removeItem(atPath: folder)
    }

    package static let password = "Le-mot-de-passe-2026"

    /// Where a database of it is.
    package func url(_ database: String = "postgres", password: String = password) -> String {
        "postgres://parvis:\(password)@127.0.0.1:\(port)/\(database)"
    }

    package func console(_ database: String = "postgres") throws -> ServerConsole {
        ServerConsole(try ServerAddress(url: url(database)))
    }

    package func start() throws {
        try run(
            "pg_ctl", "-D", data, "-w", "-l", data + "/log", "-o",
            "-p \(port) -h 127.0.0.1 -k \(folder) -c max_connections=200", "start")
    }

    /// Cuts every connection at once, as a machine that is switched off.
    package func stop() throws { try run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop") }

    /// Stops in good order, and starts again as a copy that follows another server.
    package func becomeReplica() throws {
        try run("pg_ctl", "-D", data, "-m", "fast", "-w", "stop")
        try Data().write(to: URL(filePath: data + "/standby.signal"))
        try start()
    }

    private var data: String { folder + "/data" }

    private func password() throws -> String {
        let file = folder + "/password"
        try Data(Self.password.utf8).write(to: URL(filePath: file))
        chmod(file, 0o644)
        return file
    }

    private func run(_ program: String, _ arguments: String...) throws {
        let path = programs + "/" + program
        let isRoot = getuid() == 0
        let child = try ChildProcess(
            isRoot ? "runuser" : path,
            (isRoot ? ["-u", "postgres", "--", path] : []) + arguments,
            environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"],
            hears: false)
        let ending = try child.end()
        guard ending.code == 0 else { throw Failure(said: program + ": " + ending.said) }
    }

    private static func findPrograms() throws -> String {
        let root = "/usr/lib/postgresql"
        let versions = try FileManager.default.contentsOfDirectory(atPath: root)
        guard let newest = versions.compactMap({ Int($0) }).max() else {
            throw Failure(said: "PostgreSQL is not installed: .ci/packages test")
        }
        return "\(root)/\(newest)/bin"
    }

    private static func freePort() throws -> Int {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        try withUnsafeMutablePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard bind(socket, address, length) == 0,
                    getsockname(socket, address, &length) == 0
                else { throw Failure(said: "no free port") }
            }
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
