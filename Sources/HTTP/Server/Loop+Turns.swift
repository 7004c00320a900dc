import CLinux
import Glibc

extension Loop {
    /// What became of one step of a connection.
    enum Step {
        /// There may be more to do.
        case again
        /// Nothing to do before the kernel or a worker says so.
        case wait
        /// The turn is over; go on in the next one.
        case pause
        /// The connection is gone.
        case gone
    }

    /// Acts on what epoll tells.
    func handle(_ token: Token, _ events: UInt32) {
        if token == .mailbox { return }
        if token.generation == 0 {
            let index = Int(token.slot)
            if index < listeners.count { accept(at: listeners[index]) }
            return
        }
        guard let connection = find(token) else { return }
        if events & (EPOLLIN.rawValue | EPOLLRDHUP.rawValue) != 0 { connection.canRead = true }
        if events & EPOLLRDHUP.rawValue != 0 { connection.hasEnded = true }
        if events & EPOLLOUT.rawValue != 0 { connection.canWrite = true }
        if events & (EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0 {
            return close(connection)
        }
        if !connection.isDeferred { advance(connection) }
    }

    /// Goes on with a connection as far as it can go now.
    func advance(_ connection: Connection) {
        var turns = 0
        while true {
            switch step(connection) {
            case .again:
                turns += 1
                if turns < 32 { continue }
                return postpone(connection)
            case .pause: return postpone(connection)
            case .wait, .gone: return
            }
        }
    }

    /// Lets the connection go on in the next turn.
    func postpone(_ connection: Connection) {
        if connection.isDeferred { return }
        connection.isDeferred = true
        deferred.append(connection.token)
    }

    private func step(_ connection: Connection) -> Step {
        switch connection.phase {
        case .head: readHead(connection)
        case .body: readBody(connection)
        case .waiting: .wait
        case .writing: write(connection)
        case .streaming: stream(connection)
        case .discarding: discard(connection)
        }
    }

    /// Receives into the input; nil when bytes have come.
    func receive(_ connection: Connection) -> Step? {
        let count = receiveScratch(connection)
        guard count > 0 else {
            if count < 0 { return .wait }
            close(connection)
            return .gone
        }
        if connection.phase == .head, !connection.parser.hasStarted {
            connection.deadline = now + configuration.deadlines.head
        }
        connection.input.append(contentsOf: scratch[0..<count])
        return nil
    }

    /// Receives into `scratch`: how many bytes, 0 at the end of the stream or
    /// after a failure, -1 when there is nothing now.
    func receiveScratch(_ connection: Connection) -> Int {
        guard connection.canRead else { return -1 }
        let capacity = scratch.count
        let count = scratch.withUnsafeMutableBytes {
            recv(connection.descriptor, $0.baseAddress, capacity, 0)
        }
        if count < 0 {
            if errno == EINTR { return receiveScratch(connection) }
            if errno != EAGAIN { return 0 }
            connection.canRead = false
            return -1
        }
        // A short read has emptied the socket: what comes later is a new edge.
        if count < capacity && !connection.hasEnded { connection.canRead = false }
        return count
    }

    /// Throws away what still comes.
    private func discard(_ connection: Connection) -> Step {
        switch receiveScratch(connection) {
        case 0:
            close(connection)
            return .gone
        case ..<0: return .wait
        default: return .again
        }
    }
}
