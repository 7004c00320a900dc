import Synchronization

/// Cuts the link at one point, once.
package final class Scissors: Sendable {
    private let cut: Mutex<Cut?>
    private let counts = Mutex<[String: Int]>([:])
    private let onCut: @Sendable () -> Void

    package init(_ cut: Cut, onCut: @escaping @Sendable () -> Void = {}) {
        self.cut = Mutex(cut)
        self.onCut = onCut
    }

    package func judge(_ command: String) -> FakeRelay.Answer? {
        let word = String(command.split(separator: " ").first ?? "").uppercased()
        let count = counts.withLock { counts in
            counts[word, default: 0] += 1
            return counts[word, default: 0]
        }
        let point: Cut? = cut.withLock { cut in
            let isHere =
                switch cut {
                case .afterDot: word == "."
                case .nextMail: word == "MAIL" && count == 2
                case .nextDot: word == "." && count == 2
                case .silence: word == "DATA"
                case let cut?: word == cut.rawValue
                case nil: false
                }
            guard isHere else { return nil }
            defer { cut = nil }
            return cut
        }
        guard let point else { return nil }
        onCut()
        switch point {
        case .afterDot: return .sayAndClose("250 2.0.0 taken")
        case .silence: return .hang
        default: return .reset
        }
    }
}
