import Synchronization

/// Counts the bytes of bodies that are held in memory, in all and for each network.
final class BodyLedger: Sendable {
    private struct State {
        var total = 0
        var networks: [IPAddress: Int] = [:]
    }

    private let state = Mutex(State())
    private let most: Int
    private let mostPerNetwork: Int

    init(most: Int, perNetwork: Int) { (self.most, mostPerNetwork) = (most, perNetwork) }

    /// Whether there is room for a body of so many bytes; they are then counted until `leave`.
    func enter(_ bytes: Int, of network: IPAddress) -> Bool {
        state.withLock { state in
            let held = state.networks[network, default: 0]
            guard state.total + bytes <= most, held + bytes <= mostPerNetwork
            else { return false }
            state.total += bytes
            state.networks[network] = held + bytes
            return true
        }
    }

    func leave(_ bytes: Int, of network: IPAddress) {
        state.withLock { state in
            state.total -= bytes
            let left = state.networks[network, default: 0] - bytes
            state.networks[network] = left > 0 ? left : nil
        }
    }
}
