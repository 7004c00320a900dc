import CLinux
import Foundation
import Glibc
import Synchronization

/// Listens on loopback and lets a script answer each connection, one thread for each.
package final class FakeServer: Sendable {
    package let port: UInt16
    private let listener: Int32
    private let open = Mutex<Set<Int32>>([])

    package init(_ serve: @escaping @Sendable (FakePeer) -> Void) throws {
        signal(SIGPIPE, SIG_IGN)
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(listener, pointer, length) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, pointer, &length) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRINUSE) }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { break }
                // Answers to commands that came together do not wait for each other.
                var isAtOnce: Int32 = 1
                setsockopt(
                    connection, Int32(IPPROTO_TCP), TCP_NODELAY, &isAtOnce,
                    socklen_t(MemoryLayout<Int32>.size))
                self?.open.withLock { _ = $0.insert(connection) }
                Thread.detachNewThread { [weak self] in
                    serve(FakePeer(connection))
                    self?.open.withLock { _ = $0.remove(connection) }
                    close(connection)
                }
            }
            // Here only, so that its number is not another's while it is listened on.
            close(listener)
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        open.withLock { open in
            for connection in open { shutdown(connection, Int32(SHUT_RDWR)) }
        }
    }
}

/// One connection to a `FakeServer`.
package final class FakePeer {
    private let socket: Int32
    private var heard: [UInt8] = []

    init(_ socket: Int32) { self.socket = socket }

    /// The next line without its end, nil at the end.
    package func line() -> String? {
        while true {
            if let end = heard.firstIndex(of: 10) {
                let line = heard[..<end].filter { $0 != 13 }
                heard.removeSubrange(...end)
                return String(decoding: line, as: UTF8.self)
            }
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            heard += buffer[..<count]
        }
    }

    package func say(_ text: String) {
        let bytes = Array((text + "\r\n").utf8)
        _ = Glibc.send(socket, bytes, bytes.count, 0)
    }

    /// Reads whatever comes, until nothing does.
    package func hang() { while line() != nil {} }

    /// Neither reads nor answers, until the other side is gone.
    package func freeze() {
        let isLeft: Int16 = 0x2000  // POLLRDHUP
        var asked = pollfd(fd: socket, events: isLeft, revents: 0)
        poll(&asked, 1, -1)
    }

    /// Ends with a reset, as a process that dies does.
    package func reset() {
        var at = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &at, socklen_t(MemoryLayout<linger>.size))
        var none = sockaddr(sa_family: sa_family_t(AF_UNSPEC), sa_data: sockaddr().sa_data)
        _ = connect(socket, &none, socklen_t(MemoryLayout<sockaddr>.size))
    }
}
