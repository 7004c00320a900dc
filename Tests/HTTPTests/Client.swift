import CLinux
import Glibc

/// A client that sends exactly the bytes it is told to.
final class Client {
    struct Reply {
        let status: Int
        let head: String
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }

        func header(_ name: String) -> String? {
            head.split(separator: "\r\n").first {
                $0.lowercased().hasPrefix(name.lowercased() + ":")
            }
            .map { $0.drop { $0 != ":" }.dropFirst().trimmed }
        }
    }

    enum Failure: Error { case connect, timeout, closed, malformed }

    let descriptor: Int32
    private var input: [UInt8] = []
    private var lastError: Int32 = 0

    init(_ port: Int, isNew: Bool = false) throws {
        descriptor = socket(isNew ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var storage = sockaddr_storage()
        let size = isNew ? MemoryLayout<sockaddr_in6>.size : MemoryLayout<sockaddr_in>.size
        withUnsafeMutableBytes(of: &storage) { raw in
            let family = sa_family_t(isNew ? AF_INET6 : AF_INET)
            raw.storeBytes(of: family, as: sa_family_t.self)
            raw.storeBytes(of: UInt16(port).bigEndian, toByteOffset: 2, as: UInt16.self)
            if isNew { raw[23] = 1 } else { (raw[4], raw[7]) = (127, 1) }
        }
        let result = withUnsafePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(size))
            }
        }
        guard result == 0 else { throw Failure.connect }
    }

    deinit { Glibc.close(descriptor) }

    func send(_ text: String) { send(Array(text.utf8)) }

    /// A failure is seen by whoever reads next.
    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Says that no more will be sent.
    func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Everything until the server closes.
    func readAll(seconds: Int = 20) throws -> String {
        while try fill(seconds: seconds) {}
        defer { input = [] }
        return String(decoding: input, as: UTF8.self)
    }

    /// Everything up to and with `mark`.
    func read(until mark: String, seconds: Int = 20) throws -> String {
        let wanted = Array(mark.utf8)
        while true {
            if let end = input.end(of: wanted) {
                defer { input.removeFirst(end) }
                return String(decoding: input[..<end], as: UTF8.self)
            }
            guard try fill(seconds: seconds) else { throw Failure.closed }
        }
    }

    /// One response with its body.
    func reply(toHead: Bool = false) throws -> Reply {
        let head = try read(until: "\r\n\r\n")
        guard let status = Int(head.dropFirst(9).prefix(3)) else { throw Failure.malformed }
        let bare = Reply(status: status, head: head, body: [])
        let length = toHead ? 0 : Int(bare.header("Content-Length") ?? "0") ?? 0
        while input.count < length {
            guard try fill(seconds: 20) else { throw Failure.closed }
        }
        defer { input.removeFirst(length) }
        return Reply(status: status, head: head, body: Array(input[..<length]))
    }

    /// The body of a response in chunks, whose head was read.
    func chunks() throws -> [UInt8] {
        var body: [UInt8] = []
        while true {
            let line = try read(until: "\r\n")
            guard let count = Int(line.dropLast(1), radix: 16) else { throw Failure.malformed }
            while input.count < count + 2 {
                guard try fill(seconds: 20) else { throw Failure.closed }
            }
            guard input[count] == 13, input[count + 1] == 10 else { throw Failure.malformed }
            body += input[..<count]
            input.removeFirst(count + 2)
            if count == 0 { return body }
        }
    }

    /// Whether the server closes before `seconds` have passed.
    func isClosed(seconds: Int = 20) -> Bool {
        do {
            while try fill(seconds: seconds) {}
            return true
        } catch { return false }
    }

    /// Whether the server ends the connection without an end of what it said, as by a reset.
    func isReset() throws -> Bool {
        while try fill(seconds: 20) {}
        return lastError == ECONNRESET
    }

    /// Whether bytes have come, or the end.
    var hasReply: Bool {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&wanted, 1, 0) > 0
    }

    private func fill(seconds: Int) throws -> Bool {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&wanted, 1, Int32(seconds * 1000)) > 0 else { throw Failure.timeout }
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count > 0 { input += buffer[..<count] }
        lastError = count < 0 ? errno : 0
        return count > 0
    }
}

extension [UInt8] {
    /// Where the first occurrence of `mark` ends.
    fileprivate func end(of mark: [UInt8]) -> Int? {
        guard count >= mark.count else { return nil }
        return (0...(count - mark.count)).first { self[$0...].starts(with: mark) }
            .map { $0 + mark.count }
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "\r" }.reversed())
    }
}
