import Foundation
import Glibc

/// One person's requests over the network, each on a connection of its own.
final class WebClient: @unchecked Sendable {
    struct Answer {
        let status: Int
        let head: String
        let body: String

        func header(_ name: String) -> String? {
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name + ": ") }
                .map { String($0.dropFirst(name.count + 2)) }
        }
    }

    struct NoAnswer: Error {}

    private let lock = NSLock()
    private var kept: [Substring: Substring] = [:]

    private var cookie: String {
        lock.withLock { kept.map { $0 + "=" + $1 }.joined(separator: "; ") }
    }

    func signIn(_ port: Int, _ email: String, _ password: String) throws {
        let answer = try post(port, "/sign-in", ["email": email, "password": password])
        guard answer.status == 303, !cookie.isEmpty else { throw NoAnswer() }
    }

    /// All but which forms were answered: what is sent twice here is meant so.
    private func keepCookies(of answer: Answer) {
        for line in answer.head.split(separator: "\r\n")
        where line.lowercased().hasPrefix("set-cookie: ") {
            let pair = line.dropFirst(12).prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, !pair[0].hasSuffix("answered"), !pair[0].hasSuffix("flash")
            else { continue }
            lock.withLock { kept[pair[0]] = pair[1] }
        }
    }

    func get(_ port: Int, _ path: String) throws -> Answer {
        try send(port, "GET \(path) HTTP/1.1\r\n\(head)Connection: close\r\n\r\n")
    }

    func post(_ port: Int, _ path: String, _ fields: [String: String]) throws -> Answer {
        var allowed = CharacterSet.alphanumerics
        allowed.insert(charactersIn: "-_")
        let body = fields.map { name, value in
            name + "=" + (value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")
        }.joined(separator: "&")
        let answer = try send(
            port,
            "POST \(path) HTTP/1.1\r\n\(head)Content-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)")
        keepCookies(of: answer)
        return answer
    }

    /// Opens a stream of events and reads until it holds a text, or the time is over.
    func stream(
        _ port: Int, _ path: String, until text: String, seconds: Int, ready: () throws -> Void
    ) throws -> Bool {
        let socket = try connect(port, seconds: seconds)
        defer { close(socket) }
        try write(socket, "GET \(path) HTTP/1.1\r\n\(head)Accept: text/event-stream\r\n\r\n")
        var said = ""
        var isReady = false
        while let more = read(socket) {
            said += more
            if !isReady, said.contains("\r\n\r\n") {
                isReady = true
                try ready()
            }
            if said.contains(text) { return true }
        }
        return false
    }

    /// Opens a stream of events, and says whether the server ends it before the time is over.
    func streamEnds(
        _ port: Int, _ path: String, within seconds: Int, ready: () throws -> Void
    ) throws -> Bool {
        let socket = try connect(port, seconds: seconds)
        defer { close(socket) }
        try write(socket, "GET \(path) HTTP/1.1\r\n\(head)Accept: text/event-stream\r\n\r\n")
        guard let answer = read(socket), answer.hasPrefix("HTTP/1.1 200 ") else { throw NoAnswer() }
        try ready()
        var bytes = [UInt8](repeating: 0, count: 65_536)
        // A stream that goes on has a heartbeat: no single read takes the whole time.
        let end = Date() + TimeInterval(seconds)
        while Date() < end {
            let count = Glibc.read(socket, &bytes, bytes.count)
            if count <= 0 { return count == 0 }
        }
        return false
    }

    private var head: String {
        let cookie = cookie
        return "Host: localhost\r\nSec-Fetch-Site: same-origin\r\n"
            + (cookie.isEmpty ? "" : "Cookie: \(cookie)\r\n")
    }

    private func send(_ port: Int, _ request: String) throws -> Answer {
        let socket = try connect(port, seconds: 60)
        defer { close(socket) }
        try write(socket, request)
        var said = ""
        while let more = read(socket) { said += more }
        let halves = said.components(separatedBy: "\r\n\r\n")
        let words = said.prefix(20).split(separator: " ")
        guard halves.count > 1, words.count > 1, let status = Int(words[1]) else {
            throw NoAnswer()
        }
        return Answer(
            status: status, head: halves[0], body: halves.dropFirst().joined(separator: "\r\n\r\n"))
    }

    private func connect(_ port: Int, seconds: Int) throws -> Int32 {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var wait = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(
            socket, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(socket, $0, size)
            }
        }
        guard code == 0 else {
            close(socket)
            throw NoAnswer()
        }
        return socket
    }

    private func write(_ socket: Int32, _ text: String) throws {
        let bytes = Array(text.utf8)
        guard Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
        else { throw NoAnswer() }
    }

    private func read(_ socket: Int32) -> String? {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(socket, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
    }
}
