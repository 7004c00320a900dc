import Foundation
import Glibc

/// One request over one connection to a port of this machine. The driver writes its headers
/// without a space after the colon, which the `URLSession` of this toolchain does not read.
enum Wire {
    /// The status and the body of the answer.
    static func send(
        _ method: String, _ path: String, _ body: [UInt8], port: Int
    ) async throws -> (status: Int, body: Data) {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        let socket = try connected(to: port)
                        defer { close(socket) }
                        let head =
                            "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
                            + "Content-Type: application/json\r\n"
                            + "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
                        try write(Array(head.utf8) + body, to: socket)
                        return try read(from: socket)
                    })
            }
        }
    }

    private static func connected(to port: Int) throws -> Int32 {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port)).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            close(socket)
            throw WireError.unreachable
        }
        return socket
    }

    private static func write(_ bytes: [UInt8], to socket: Int32) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw WireError.broken }
            sent += count
        }
    }

    /// Reads as much as `Content-Length` announces.
    private static func read(from socket: Int32) throws -> (Int, Data) {
        var received = Data()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            if let answer = try complete(received) { return answer }
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { throw WireError.broken }
            received.append(contentsOf: buffer[..<count])
        }
    }

    private static func complete(_ received: Data) throws -> (Int, Data)? {
        guard let end = received.range(of: Data("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: received[..<end.lowerBound], as: UTF8.self).lowercased()
        guard let status = head.firstMatch(of: /^http\/1\.1 (\d+)/).flatMap({ Int($0.1) }),
            let length = head.firstMatch(of: /content-length: *(\d+)/).flatMap({ Int($0.1) })
        else { throw WireError.broken }
        let body = received[end.upperBound...]
        return body.count < length ? nil : (status, body)
    }
}

enum WireError: Error {
    case unreachable
    case broken
}
