import Glibc

/// One question to a clamd and its answer, each wait bounded.
final class ClamdConnection {
    private let socket: Int32
    private let patience: Double
    private let end: ContinuousClock.Instant

    init(_ clamd: Clamd) throws(ClamdError) {
        patience = clamd.patience
        end = .now + .seconds(clamd.longest)
        switch clamd.place {
        case .socket(let path): socket = try Self.connect(toSocket: path, clamd.patience)
        case .host(let host, let port):
            socket = try Self.connect(to: host, port, clamd.patience)
        }
    }

    deinit { close(socket) }

    /// - Throws: `closed` if it reads no more.
    func send(_ bytes: [UInt8]) throws(ClamdError) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                Glibc.send(
                    socket, bytes.baseAddress.map { $0 + sent }, bytes.count - sent,
                    Int32(MSG_NOSIGNAL))
            }
            if count > 0 {
                sent += count
            } else if errno == EAGAIN {
                try wait(for: POLLOUT)
            } else if errno != EINTR {
                throw .closed
            }
        }
    }

    /// What it says, up to the first NUL or the end.
    func reply() throws(ClamdError) -> String {
        var (reply, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 1024))
        while reply.count < Self.longestReply {
            let count = recv(socket, &buffer, buffer.count, 0)
            if count > 0 {
                reply += buffer[..<count]
                if reply.contains(0) { break }
            } else if count == 0 || errno == ECONNRESET {
                break
            } else if errno == EAGAIN {
                try wait(for: POLLIN)
            } else if errno != EINTR {
                throw .closed
            }
        }
        let line = reply.prefix { $0 != 0 && $0 != 10 }
        guard !line.isEmpty else { throw .closed }
        return String(decoding: line, as: UTF8.self)
    }

    private static let longestReply = 4096

    private func wait(for events: Int32) throws(ClamdError) {
        guard ContinuousClock.now < end else { throw .silent }
        try Self.wait(socket, for: events, patience)
    }

    private static func wait(
        _ socket: Int32, for events: Int32, _ patience: Double
    ) throws(ClamdError) {
        var entry = pollfd(fd: socket, events: Int16(events), revents: 0)
        let end = ContinuousClock.now + .seconds(patience)
        while true {
            let left = (end - .now) / .milliseconds(1)
            let found = poll(&entry, 1, Int32(max(0, left)))
            if found > 0 { return }
            guard found < 0, errno == EINTR, left > 0 else { throw .silent }
        }
    }

    private static func connect(
        toSocket path: String, _ patience: Double
    ) throws(ClamdError) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let descriptor = try open(AF_UNIX)
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try finish(descriptor, result, patience)
        return descriptor
    }

    private static func connect(
        to host: String, _ port: String, _ patience: Double
    ) throws(ClamdError) -> Int32 {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, port, &hints, &found) == 0, let first = found else {
            throw .away("\(host) is not known")
        }
        defer { freeaddrinfo(first) }
        let descriptor = try open(first.pointee.ai_family)
        let result = Glibc.connect(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen)
        try finish(descriptor, result, patience)
        return descriptor
    }

    private static func open(_ family: Int32) throws(ClamdError) -> Int32 {
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = Glibc.socket(family, kind | Int32(SOCK_NONBLOCK.rawValue), 0)
        guard descriptor >= 0 else { throw .away(reason(errno)) }
        return descriptor
    }

    /// Waits until it has accepted.
    private static func finish(
        _ descriptor: Int32, _ result: Int32, _ patience: Double
    ) throws(ClamdError) {
        if result == 0 { return }
        let why = errno
        do throws(ClamdError) {
            guard why == EINPROGRESS || why == EAGAIN else { throw .away(reason(why)) }
            try wait(descriptor, for: POLLOUT, patience)
            var (code, size): (Int32, socklen_t) = (0, 4)
            getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size)
            guard code == 0 else { throw .away(reason(code)) }
        } catch {
            close(descriptor)
            throw error
        }
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
