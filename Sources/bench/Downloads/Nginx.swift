import CLinux
import Foundation
import Glibc

/// The web server that downloads are measured beside: what Debian installs, told to send the files
/// of one folder with `sendfile`, as a process of its own.
final class Nginx {
    private static let program = "/usr/sbin/nginx"

    let port: Int
    private let process = Process()

    /// Nil where it is not installed.
    init?(_ folder: String) throws {
        guard FileManager.default.isExecutableFile(atPath: Self.program) else { return nil }
        port = try Self.freePort()
        let place = folder + "/nginx"
        try FileManager.default.createDirectory(
            atPath: place, withIntermediateDirectories: true)
        let configuration = Self.configuration(place, folder, port)
        try Data(configuration.utf8).write(to: URL(filePath: place + "/nginx.conf"))
        process.executableURL = URL(filePath: Self.program)
        process.arguments = ["-p", place, "-e", place + "/error.log", "-c", place + "/nginx.conf"]
        process.standardInput = FileHandle.nullDevice
        try process.run()
        try waitUntilServing()
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    private func waitUntilServing() throws {
        for _ in 0..<200 where process.isRunning {
            do {
                close(try Sockets.connect(port: port, from: "127.0.0.1"))
                return
            } catch { usleep(20_000) }
        }
        stop()
        throw BenchError.failed("nginx did not start")
    }

    private static func configuration(_ place: String, _ folder: String, _ port: Int) -> String {
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map { "\($0)_temp_path \(place)/\($0);" }.joined(separator: "\n    ")
        // Whoever is root reads a folder that nobody else does.
        return """
            \(getuid() == 0 ? "user root;" : "")
            daemon off;
            worker_processes auto;
            pid \(place)/nginx.pid;
            events { worker_connections 1024; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                \(temporary)
                server { listen 127.0.0.1:\(port); location / { root \(folder); } }
            }

            """
    }

    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isKnown = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard isKnown else { throw BenchError.failed("no free port") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
