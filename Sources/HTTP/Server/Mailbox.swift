import CLinux
import Glibc

/// The letter box of an event loop. The loop is woken by an eventfd, written
/// only when the loop sleeps.
final class Mailbox: Sendable {
    private struct State {
        var mail: [Mail] = []
        var isAsleep = false
    }

    private let state = Monitor(State())
    let descriptor: Int32

    init() throws(ServerError) {
        descriptor = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
        guard descriptor >= 0 else { throw .system("eventfd", errno: errno) }
    }

    deinit {
        close(descriptor)
    }

    func post(_ mail: Mail) {
        let mustWake = state.withLock { state in
            state.mail.append(mail)
            defer { state.isAsleep = false }
            return state.isAsleep
        }
        if mustWake { eventfd_write(descriptor, 1) }
    }

    /// Whether the loop may sleep: there is no mail, and whoever posts some
    /// from now on wakes it.
    func sleep() -> Bool {
        state.withLock { state in
            state.isAsleep = state.mail.isEmpty
            return state.isAsleep
        }
    }

    /// Takes all mail; `empty` is what to leave in its place, to keep its
    /// storage in use.
    func take(_ empty: inout [Mail]) {
        state.withLock { state in
            state.isAsleep = false
            swap(&state.mail, &empty)
        }
    }
}

extension Mailbox: EventMailbox {
    func publish(_ event: [UInt8], on channel: String) { post(.publish(channel, event)) }
    func endStreams(of channel: String) { post(.endStreams(channel)) }
    func endStreams(of hub: EventHub) { post(.endAllStreams(hub)) }
}
