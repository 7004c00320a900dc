/// How a database ended, and what was answered: equal to another when the same was done, whatever
/// numbers the new rows got.
struct EndState: Equatable {
    private(set) var answers: [Int]
    /// A number for each changed row, the same for the same row.
    private let rows: [Int]
    private let lines: [Int: String]

    /// Noted once in a while, as each server remembers.
    private static func isRefusal(_ line: String) -> Bool {
        ["denied", "signInFailed", "secondStepFailed"].contains {
            line.contains("\"action\": \"\($0)\"")
        }
    }

    /// A count of tries, and a file that waits for its form: what is known of its bytes, what was
    /// made of its picture, and the row that it would be named by.
    private static func isTrace(_ line: String) -> Bool {
        line.contains(" throttle {") || line.hasPrefix("+ stored_file {")
            || line.hasPrefix("+ attachment_picture {")
            || (line.hasPrefix("+ attachment {") && line.contains("\"item_id\": null"))
    }

    /// Without the names that mails get by chance, those that they answer among them, and those of
    /// ballots.
    private static func unnamed(_ line: String) -> String {
        if line.hasPrefix("+ outbox {") { return line.replacing(/[\w-]{22}@localhost/, with: "") }
        return line.contains(" poll_urn {") ? line.replacing(/[0-9A-Z]{16}(?= )/, with: "") : line
    }

    static func == (one: EndState, other: EndState) -> Bool {
        one.answers == other.answers && one.rows == other.rows
    }

    /// - Parameter changes: a line for each row that went or came.
    /// - Parameter hasSteps: the first step of a write that is refused then may leave its traces.
    init(answers: [Int], changes: String, hasSteps: Bool) {
        self.answers = answers
        let all = changes.split(separator: "\n").map(String.init)
            .filter { !Self.isRefusal($0) && !(hasSteps && Self.isTrace($0)) }
            .map { Row(Self.unnamed($0)) }
        var colours: [Int: Int] = [:]
        // A number is known by the rows that it stands in, and by the numbers beside it there.
        for _ in 0..<4 {
            var places: [Int: [Int]] = [:]
            for row in all {
                let colour = row.colour(colours)
                for (place, id) in row.ids.enumerated() {
                    places[id, default: []].append(Self.hash([colour, place]))
                }
            }
            colours = places.mapValues { Self.hash($0.sorted()) }
        }
        let ends = all.map { ($0.colour(colours), $0.text) }
        rows = ends.map(\.0).sorted()
        lines = Dictionary(ends) { one, _ in one }
    }

    /// The same, whose answers are named in the other order.
    var turned: EndState {
        var turned = self
        turned.answers.reverse()
        return turned
    }

    /// What is here and not there.
    func beyond(_ other: EndState) -> [String] {
        var rest = other.rows.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
        return rows.compactMap { row in
            if let count = rest[row], count > 0 {
                rest[row] = count - 1
                return nil
            }
            return lines[row]
        }.sorted()
    }

    private static func hash(_ parts: [Int]) -> Int {
        var hasher = Hasher()
        hasher.combine(parts)
        return hasher.finalize()
    }

    /// A line, cut at the numbers of new rows: ten digits, the first two of which are 10.
    private struct Row {
        let text: String
        private var pieces: [ArraySlice<UInt8>] = []
        private(set) var ids: [Int] = []

        init(_ text: String) {
            self.text = text
            let bytes = Array(text.utf8)
            var (start, at) = (0, 0)
            while at < bytes.count {
                guard Self.isDigit(bytes[at]) else {
                    at += 1
                    continue
                }
                let first = at
                while at < bytes.count, Self.isDigit(bytes[at]) { at += 1 }
                guard at - first == 10, bytes[first] == 0x31, bytes[first + 1] == 0x30 else {
                    continue
                }
                pieces.append(bytes[start..<first])
                ids.append(bytes[first..<at].reduce(0) { $0 * 10 + Int($1) - 0x30 })
                start = at
            }
            pieces.append(bytes[start...])
        }

        func colour(_ colours: [Int: Int]) -> Int {
            var hasher = Hasher()
            for piece in pieces {
                piece.withUnsafeBytes { hasher.combine(bytes: $0) }
                hasher.combine(0)
            }
            // Of which sequence it is, until more is known.
            for id in ids { hasher.combine(colours[id] ?? id / 1_000_000) }
            return hasher.finalize()
        }

        private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    }
}
