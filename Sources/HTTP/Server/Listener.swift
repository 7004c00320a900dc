import CLinux
import Glibc

/// A listening socket.
struct Listener {
    let descriptor: Int32
    let port: Int

    /// Listens on `address`; port 0 lets the system choose. With `isDual` an
    /// IPv6 socket takes IPv4 clients as well.
    init(_ address: String, port: Int, isDual: Bool) throws(ServerError) {
        var wanted = try Self.socketAddress(address, port: port)
        let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(Int32(wanted.ss_family), type, 0)
        guard descriptor >= 0 else { throw .cannotListen(address, errno: errno) }
        guard Self.bind(descriptor, &wanted, isDual: isDual), listen(descriptor, 4096) == 0 else {
            let code = errno
            close(descriptor)
            throw .cannotListen(address, errno: code)
        }
        self.descriptor = descriptor
        self.port = Self.port(of: descriptor)
    }

    private static func bind(
        _ descriptor: Int32, _ address: inout sockaddr_storage, isDual: Bool
    ) -> Bool {
        let isNew = Int32(address.ss_family) == AF_INET6
        descriptor.setOption(SOL_SOCKET, SO_REUSEADDR, 1)
        if isNew { descriptor.setOption(Int32(IPPROTO_IPV6), IPV6_V6ONLY, isDual ? 0 : 1) }
        let size = isNew ? MemoryLayout<sockaddr_in6>.size : MemoryLayout<sockaddr_in>.size
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(descriptor, $0, socklen_t(size)) == 0
            }
        }
    }

    static func socketAddress(
        _ text: String, port: Int
    ) throws(ServerError) -> sockaddr_storage {
        guard (0...65_535).contains(port) else { throw .badAddress("\(text):\(port)") }
        var storage = sockaddr_storage()
        let number = UInt16(port).bigEndian
        let isValid = withUnsafeMutableBytes(of: &storage) { raw in
            raw.storeBytes(of: number, toByteOffset: 2, as: UInt16.self)
            guard let base = raw.baseAddress else { return false }
            if inet_pton(AF_INET6, text, base + 8) == 1 {
                raw.storeBytes(of: sa_family_t(AF_INET6), as: sa_family_t.self)
                return true
            }
            raw.storeBytes(of: sa_family_t(AF_INET), as: sa_family_t.self)
            return inet_pton(AF_INET, text, base + 4) == 1
        }
        guard isValid else { throw .badAddress(text) }
        return storage
    }

    private static func port(of descriptor: Int32) -> Int {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        _ = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(descriptor, $0, &size)
            }
        }
        return withUnsafeBytes(of: storage) {
            Int(UInt16(bigEndian: $0.load(fromByteOffset: 2, as: UInt16.self)))
        }
    }
}

extension Listener {
    /// One socket for each address, all on the same port. An address of a
    /// family this machine lacks is passed over if another one is served.
    static func all(
        _ addresses: [String], port: Int
    ) throws(ServerError) -> (listeners: [Listener], port: Int) {
        var listeners: [Listener] = []
        var failure: ServerError = .badAddress("")
        let isDual = addresses == ["::"]
        for address in addresses {
            do {
                let shared = listeners.first?.port ?? port
                listeners.append(try Listener(address, port: shared, isDual: isDual))
            } catch {
                failure = error
                if case .cannotListen(_, let code) = error,
                    code == EADDRNOTAVAIL || code == EAFNOSUPPORT
                {
                    continue
                }
                for listener in listeners { close(listener.descriptor) }
                throw error
            }
        }
        guard let first = listeners.first else { throw failure }
        return (listeners, first.port)
    }
}

extension Int32 {
    /// Sets an integer option of the socket; a failure changes nothing.
    func setOption(_ level: Int32, _ name: Int32, _ value: Int32) {
        var value = value
        setsockopt(self, level, name, &value, socklen_t(MemoryLayout<Int32>.size))
    }
}
