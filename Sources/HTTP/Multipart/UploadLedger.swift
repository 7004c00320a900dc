import Synchronization

/// Counts the uploads under way: how many, from where, of whom, and the bytes they have written.
final class UploadLedger: Sendable {
    private struct State {
        var total = 0
        var networks: [String: Int] = [:]
        var senders: [Int64: Int] = [:]
        var written: [String: Int] = [:]
    }

    private let state = Mutex(State())
    private let limits: UploadLimits

    init(_ limits: UploadLimits) { self.limits = limits }

    /// Whether one more upload has its place; it is then counted until `leave`.
    func enter(_ network: String, _ sender: Int64?) -> Bool {
        state.withLock { state in
            let ofNetwork = state.networks[network, default: 0]
            let ofSender = sender.map { state.senders[$0, default: 0] } ?? 0
            guard state.total < limits.total, ofNetwork < limits.perNetwork,
                ofSender < limits.perSender
            else { return false }
            state.total += 1
            state.networks[network] = ofNetwork + 1
            if let sender { state.senders[sender] = ofSender + 1 }
            return true
        }
    }

    func leave(_ network: String, _ sender: Int64?) {
        state.withLock { state in
            state.total -= 1
            state.networks.take(1, from: network)
            if let sender { state.senders.take(1, from: sender) }
        }
    }

    /// Notes `bytes` about to be written in every room; returns the first that they do not fit
    /// in, and then notes none.
    func write(_ bytes: Int, in rooms: [UploadTerms.Room]) -> UploadTerms.Room? {
        state.withLock { state in
            let full = rooms.first { state.written[$0.key, default: 0] + bytes > $0.left }
            if full == nil {
                for room in rooms { state.written[room.key, default: 0] += bytes }
            }
            return full
        }
    }

    /// Forgets bytes noted by `write`: the file is counted elsewhere by now, or is gone.
    func forget(_ bytes: Int, in rooms: [UploadTerms.Room]) {
        state.withLock { state in
            for room in rooms { state.written.take(bytes, from: room.key) }
        }
    }
}

extension Dictionary where Value == Int {
    /// Takes off a count, and forgets a key that has none left.
    fileprivate mutating func take(_ count: Int, from key: Key) {
        let left = self[key, default: 0] - count
        self[key] = left > 0 ? left : nil
    }
}
