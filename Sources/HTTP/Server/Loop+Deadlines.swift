import CLinux
import Glibc

extension Loop {
    /// Looks after every connection whose deadline has come.
    func scanDeadlines() {
        for case let connection? in connections where connection.deadline <= now {
            expire(connection)
        }
    }

    /// Stops accepting, closes what is idle, lets the rest finish.
    func beginStop() {
        guard stopDeadline == nil else { return }
        stopDeadline = now + configuration.deadlines.stop
        for listener in listeners { Glibc.close(listener.descriptor) }
        listeners = []
        for case let connection? in connections {
            let isIdle = connection.phase == .head && !connection.parser.hasStarted
            if isIdle || connection.phase == .streaming { close(connection) }
        }
    }

    /// Gives what large answers have left free between smaller ones back to the system.
    func tidy() {
        guard !listeners.isEmpty, now >= nextTidying else { return }
        nextTidying = now + 5_000
        malloc_trim(0)
    }

    private func expire(_ connection: Connection) {
        switch connection.phase {
        case .head where !connection.parser.hasStarted: close(connection)
        case .head: cut(connection)
        case .body: mayGoOn(connection) ? startBody(connection) : cut(connection)
        case .writing: isFastEnough(connection) ? startTransfer(connection) : reset(connection)
        case .streaming: heartbeat(connection)
        case .discarding: close(connection)
        case .waiting: connection.deadline = Int.max
        }
    }

    private func mayGoOn(_ connection: Connection) -> Bool {
        now < connection.bodyEnd && isFastEnough(connection)
    }

    private func isFastEnough(_ connection: Connection) -> Bool {
        let span = configuration.deadlines.transfer
        return received(connection) >= configuration.limits.minimumRate * span / 1000
    }

    /// Bytes the client has sent or acknowledged in this span. While writing,
    /// what the kernel still holds for a slow reader counts as sent now and is
    /// taken off again the next time.
    private func received(_ connection: Connection) -> Int {
        guard connection.phase == .writing else { return connection.moved }
        var queued: Int32 = 0
        guard ioctl(connection.descriptor, UInt(TIOCOUTQ), &queued) == 0 else {
            return connection.moved
        }
        let waiting = Int(queued)
        let taken = connection.moved + connection.queued - waiting
        connection.queued = waiting
        return taken
    }

    /// Too slow: 408 and the end.
    private func cut(_ connection: Connection) {
        if case .again = refuse(connection, .requestTimeout) { advance(connection) }
    }

    /// Ends at once: a client that does not read would not read an answer.
    func reset(_ connection: Connection) {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
            connection.descriptor, SOL_SOCKET, SO_LINGER, &option,
            socklen_t(MemoryLayout<linger>.size))
        close(connection)
    }
}
