import Foundation
import Glibc

/// Speaks just enough of the protocol (postgresql.org/docs/15/protocol-flow.html) to let anybody
/// in and say that it is PostgreSQL 13. It serves until the process ends.
final class OlderServer: Sendable {
    let port: Int

    struct NoSocket: Error {}

    init() throws {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        port = try withUnsafeMutablePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard bind(socket, address, length) == 0, listen(socket, 8) == 0,
                    getsockname(socket, address, &length) == 0
                else { throw NoSocket() }
            }
            return Int(UInt16(bigEndian: pointer.pointee.sin_port))
        }
        Thread {
            while true {
                let client = accept(socket, nil, nil)
                guard client >= 0 else { return }
                Self.greet(client)
            }
        }.start()
    }

    private static func greet(_ client: Int32) {
        defer { close(client) }
        var bytes = [UInt8](repeating: 0, count: 1024)
        // Eight bytes ask for TLS; the rest is the real beginning.
        while read(client, &bytes, bytes.count) == 8 { write(client, "N", 1) }
        let answer =
            message("R", [0, 0, 0, 0]) + setting("server_version", "13.9")
            + setting("server_encoding", "UTF8") + setting("client_encoding", "UTF8")
            + message("K", [0, 0, 0, 1, 0, 0, 0, 1]) + message("Z", [UInt8(ascii: "I")])
        _ = write(client, answer, answer.count)
        _ = read(client, &bytes, bytes.count)
    }

    private static func setting(_ name: String, _ value: String) -> [UInt8] {
        message("S", Array(name.utf8) + [0] + Array(value.utf8) + [0])
    }

    private static func message(_ type: Unicode.Scalar, _ body: [UInt8]) -> [UInt8] {
        let length = withUnsafeBytes(of: UInt32(body.count + 4).bigEndian) { Array($0) }
        return [UInt8(ascii: type)] + length + body
    }
}
