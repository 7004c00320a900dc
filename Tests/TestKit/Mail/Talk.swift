import CLinux
import Foundation
import Glibc

/// A talk with a server of lines on loopback, one question and one answer at a time.
final class Talk {
    private let descriptor: Int32

    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw POSIXError(.ECONNREFUSED) }
    }

    deinit { close(descriptor) }

    func ask(_ text: String) throws -> String {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                write(descriptor, $0.baseAddress, $0.count)
            }
            guard count > 0 else { throw POSIXError(.EPIPE) }
            sent += count
        }
        return try answer()
    }

    /// All lines of one: the last has a space after its code.
    func answer() throws -> String {
        var bytes: [UInt8] = []
        while true {
            var room = [UInt8](repeating: 0, count: 4096)
            let count = read(descriptor, &room, room.count)
            guard count > 0 else { throw POSIXError(.EPIPE) }
            bytes += room[..<count]
            let text = String(decoding: bytes, as: UTF8.self)
            let last = text.split(separator: "\r\n").last ?? ""
            if text.hasSuffix("\r\n"), last.dropFirst(3).hasPrefix(" ") { return String(last) }
        }
    }
}
