import CLinux
import Foundation
import Glibc
import Synchronization

/// A port of loopback, each of whose connections is served by a thread of its own. Children that
/// other tests start inherit none of them.
package final class LoopbackListener: Sendable {
    package let port: UInt16
    private let descriptor: Int32
    private let isStopped = Atomic<Bool>(false)

    package init() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRINUSE) }
        self.descriptor = descriptor
        port = UInt16(bigEndian: address.sin_port)
    }

    deinit { stop() }

    /// To be called once.
    /// - Parameter serve: what is done with a connection before it is closed.
    package func start(_ serve: @escaping @Sendable (LoopbackConnection) -> Void) {
        Thread.detachNewThread { [descriptor] in
            while true {
                let number = accept4(descriptor, nil, nil, Int32(SOCK_CLOEXEC.rawValue))
                // Closed here and nowhere else: another listener may have its number at once.
                guard number >= 0 else {
                    _ = close(descriptor)
                    return
                }
                Thread.detachNewThread {
                    serve(LoopbackConnection(descriptor: number))
                    close(number)
                }
            }
        }
    }

    package func stop() {
        guard !isStopped.exchange(true, ordering: .relaxed) else { return }
        shutdown(descriptor, Int32(SHUT_RDWR))
    }
}
