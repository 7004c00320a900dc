import CLinux
import Glibc

extension Loop {
    /// Takes what waits at a listening socket, and hands it round the loops.
    func accept(at listener: Listener) {
        for _ in 0..<256 {
            var storage = sockaddr_storage()
            var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
            let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
            let descriptor = withUnsafeMutablePointer(to: &storage) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    accept4(listener.descriptor, $0, &size, flags)
                }
            }
            guard descriptor >= 0 else {
                if errno == EMFILE || errno == ENFILE { shedOne(at: listener) }
                if errno == ECONNABORTED || errno == EINTR { continue }
                return
            }
            welcome(descriptor, IPAddress(storage))
        }
    }

    /// Starts to serve a new connection on this loop.
    func adopt(_ descriptor: Int32, _ address: IPAddress) {
        let isCounted = !machinery.proxies.contains(address)
        let connection = add { token in
            Connection(
                descriptor, token, address, isCounted: isCounted,
                limits: configuration.limits.head, deadline: now + configuration.deadlines.idle)
        }
        let events =
            EPOLLIN.rawValue | EPOLLOUT.rawValue | EPOLLRDHUP.rawValue | EPOLLET.rawValue
        guard stopDeadline == nil, watch(descriptor, connection.token, events) else {
            close(connection)
            return
        }
    }

    private func welcome(_ descriptor: Int32, _ address: IPAddress) {
        guard machinery.census.enter(machinery.proxies.contains(address) ? nil : address) else {
            turnAway(descriptor)
            return
        }
        descriptor.setOption(Int32(IPPROTO_TCP), TCP_NODELAY, 1)
        nextLoop = (nextLoop + 1) % machinery.mailboxes.count
        let chosen = machinery.mailboxes[nextLoop]
        if chosen === mailbox {
            adopt(descriptor, address)
        } else {
            chosen.post(.adopt(descriptor, address))
        }
    }

    /// One too many: says so if the kernel takes it at once.
    private func turnAway(_ descriptor: Int32) {
        let text: StaticString =
            """
            HTTP/1.1 503 Service Unavailable\r
            Retry-After: 5\r
            Content-Length: 0\r
            Connection: close\r
            \r

            """
        text.withUTF8Buffer { bytes in
            _ = send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        }
        shutdown(descriptor, Int32(SHUT_WR))
        Glibc.close(descriptor)
    }

    /// Out of descriptors: gives up the spare one to take and close a
    /// connection, which would otherwise wake us for ever.
    private func shedOne(at listener: Listener) {
        guard spare >= 0 else { return }
        Glibc.close(spare)
        let descriptor = accept4(listener.descriptor, nil, nil, Int32(SOCK_CLOEXEC.rawValue))
        if descriptor >= 0 { Glibc.close(descriptor) }
        spare = open("/dev/null", O_RDONLY | O_CLOEXEC)
    }

    /// Counts a request that a trusted proxy has brought from elsewhere; false for one too many of
    /// its client.
    func enter(_ connection: Connection, _ client: IPAddress) -> Bool {
        guard !connection.isCounted, !machinery.proxies.contains(client) else { return true }
        connection.isForwarded = machinery.forwarded.enter(client)
        return connection.isForwarded
    }

    /// The request is over.
    func leave(_ connection: Connection) {
        guard connection.isForwarded else { return }
        connection.isForwarded = false
        machinery.forwarded.leave(connection.network)
    }
}
