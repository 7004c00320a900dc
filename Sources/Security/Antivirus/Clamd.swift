import Glibc

/// The daemon of ClamAV, which is handed the bytes of a file (clamd(8), INSTREAM): it needs no
/// right to the file, and may be on another machine. Nothing is encrypted on the way there.
package struct Clamd: Equatable, Sendable {
    enum Place: Equatable, Sendable {
        case socket(String)
        case host(String, port: String)
    }

    let place: Place
    /// How long it may be silent, and how long a scan may take, in seconds.
    var patience = 30.0
    var longest = 300.0

    /// - Parameter address: the path of a socket, or a host and a port, as "127.0.0.1:3310" or
    ///   "[::1]:3310". Nil for anything else.
    package init?(_ address: String, patience: Double? = nil) {
        if let patience { self.patience = patience }
        if address.hasPrefix("/") {
            guard address.utf8.count < 108, !address.utf8.contains(0) else { return nil }
            place = .socket(address)
            return
        }
        guard let colon = address.lastIndex(of: ":") else { return nil }
        let port = address[address.index(after: colon)...]
        var host = address[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return nil
        }
        guard !host.isEmpty, let number = UInt16(port), number > 0 else { return nil }
        place = .host(String(host), port: String(number))
    }

    /// What it calls itself: "ClamAV 1.0.7/27500/...".
    package func version() throws(ClamdError) -> String {
        let connection = try ClamdConnection(self)
        try connection.send(Array("zVERSION\0".utf8))
        return try connection.reply()
    }

    /// Has it scan a file to its end.
    package func scan(_ path: String) throws(ClamdError) -> ScanVerdict {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw .file("errno \(errno)") }
        defer { close(file) }
        let connection = try ClamdConnection(self)
        do throws(ClamdError) {
            try connection.send(Array("zINSTREAM\0".utf8))
            while true {
                let chunk = try Self.chunk(of: file)
                try connection.send(chunk)
                // A length of nothing ends the stream.
                if chunk.count == 4 { break }
            }
        } catch {
            // What it had to say of that may have come before.
            guard error == .closed else { throw error }
        }
        return try Self.verdict(connection.reply())
    }

    private static let piece = 1 << 18

    /// The next bytes of a file, after their number in network order.
    private static func chunk(of file: Int32) throws(ClamdError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: piece + 4) { buffer, used in
            var count = -1
            repeat {
                count = read(file, buffer.baseAddress.map { $0 + 4 }, piece)
            } while count < 0 && errno == EINTR
            if count < 0 { failure = errno }
            let length = UInt32(max(0, count))
            for index in 0..<4 {
                buffer[index] = UInt8(truncatingIfNeeded: length >> (24 - 8 * UInt32(index)))
            }
            used = 4 + Int(length)
        }
        guard failure == 0 else { throw .file("errno \(failure)") }
        return bytes
    }

    /// "stream: OK", "stream: Eicar-Test-Signature FOUND", "INSTREAM size limit exceeded. ERROR".
    static func verdict(_ reply: String) throws(ClamdError) -> ScanVerdict {
        if reply == "stream: OK" { return .clean }
        let prefix = "stream: "
        let suffix = " FOUND"
        if reply.hasPrefix(prefix), reply.hasSuffix(suffix), reply.utf8.count > 14 {
            return .infected(String(reply.dropFirst(prefix.count).dropLast(suffix.count)))
        }
        if reply.contains("size limit exceeded") { throw .tooLong }
        throw .answer(reply)
    }
}
