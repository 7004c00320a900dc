internal import CPQ
internal import Foundation
internal import Glibc

/// Hears what other servers tell (LISTEN), on a thread and a connection of its own. When the
/// connection is lost it connects again, and says that something may have been missed.
final class PostgresListener: Sendable {
    private let gate: PostgresConnector
    private let listeners: Listeners
    private let isStopped = Lock(false)
    private let missed: @Sendable () -> Void

    init(
        _ gate: PostgresConnector, _ origin: String, _ listeners: Listeners,
        _ missed: @escaping @Sendable () -> Void
    ) {
        self.gate = gate
        self.listeners = listeners
        self.missed = missed
        let thread = Thread { [self] in work(Envelope.Opener(own: origin)) }
        thread.name = "listener"
        thread.start()
    }

    func stop() { isStopped.withLock { $0 = true } }

    private func work(_ opener: Envelope.Opener) {
        var opener = opener
        var isFirst = true
        while !isStopped.withLock({ $0 }) {
            do {
                let handle = try gate.open(.listening)
                defer { PQfinish(handle) }
                PQclear(PQexec(handle, "LISTEN parvis"))
                try catchUp(handle)
                if !isFirst { missed() }
                isFirst = false
                opener.forget()
                try hear(handle, &opener)
            } catch {
                usleep(300_000)
            }
            gate.positions?.lose()
        }
    }

    /// Until the connection is lost, or nobody wants to hear any more.
    private func hear(_ handle: OpaquePointer, _ opener: inout Envelope.Opener) throws {
        while !isStopped.withLock({ $0 }) {
            var wait = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
            guard poll(&wait, 1, 500) > 0 else {
                if gate.positions?.isLost == true { try catchUp(handle) }
                continue
            }
            guard PQconsumeInput(handle) == 1 else { return }
            // More may come in while the server says where it is.
            while case let messages = takeIn(handle, &opener), !messages.isEmpty {
                try catchUp(handle)
                listeners.hear(messages)
            }
        }
    }

    private func takeIn(
        _ handle: OpaquePointer, _ opener: inout Envelope.Opener
    ) -> [Message] {
        var messages: [Message] = []
        while let notice = PQnotifies(handle) {
            let text = String(cString: notice.pointee.extra)
            PQfreemem(notice)
            if let message = opener.open(text) { messages.append(message) }
        }
        return messages
    }

    /// Whoever is told of something finds it: nothing is read any more from a replica that has
    /// not repeated what was told so far.
    private func catchUp(_ handle: OpaquePointer) throws {
        guard let positions = gate.positions else { return }
        let result = PQexec(handle, Control.written.rawValue)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_TUPLES_OK, let text = PQgetvalue(result, 0, 0),
            let position = Position(String(cString: text))
        else { throw StorageError.unavailable(detail: "it does not say where it is") }
        positions.note(heard: position)
    }
}
