import Synchronization

/// Counts the open connections of all loops, in all and for each address.
final class ConnectionLimiter: Sendable {
    private struct State {
        var total = 0
        var perAddress: [IPAddress: Int] = [:]
    }

    private let state = Mutex(State())
    private let limits: ServerConfiguration.Limits

    init(_ limits: ServerConfiguration.Limits) {
        self.limits = limits
    }

    /// Whether one more connection fits; it is then counted. `address` is nil
    /// for a trusted proxy, of which any number may come.
    func enter(_ address: IPAddress?) -> Bool {
        state.withLock { state in
            guard state.total < limits.connections else { return false }
            if let address = address?.network {
                let count = state.perAddress[address, default: 0]
                guard count < limits.connectionsPerAddress else { return false }
                state.perAddress[address] = count + 1
            }
            state.total += 1
            return true
        }
    }

    func leave(_ address: IPAddress?) {
        state.withLock { state in
            state.total -= 1
            guard let address = address?.network, let count = state.perAddress[address] else {
                return
            }
            state.perAddress[address] = count > 1 ? count - 1 : nil
        }
    }

    /// How many connections are open.
    var total: Int { state.withLock { $0.total } }
}
