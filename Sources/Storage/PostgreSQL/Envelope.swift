/// A message on its way between servers. A notice holds at most 8,000 bytes, so that a longer
/// one goes in several, which arrive together and in order.
enum Envelope {
    private static let most = 7_000
    private static let mark: Character = "\u{1F}"

    /// The notices of one message: who, which of them, of how many, then a part of the rest.
    static func seal(_ message: Message, from origin: String) -> [String] {
        let whole = message.channel + String(mark) + message.text
        let number = String(UInt32.random(in: 0...UInt32.max), radix: 36)
        let parts = cut(whole)
        return parts.enumerated().map { index, part in
            [origin, number, "\(index + 1)", "\(parts.count)", part]
                .joined(separator: String(mark))
        }
    }

    private static func cut(_ text: String) -> [String] {
        var parts: [String] = [""]
        var size = 0
        for scalar in text.unicodeScalars {
            let width = scalar.utf8.count
            if size + width > most {
                parts.append("")
                size = 0
            }
            parts[parts.count - 1].unicodeScalars.append(scalar)
            size += width
        }
        return parts
    }

    /// Puts messages together from their notices.
    struct Opener {
        private let own: String
        private var parts: [String: String] = [:]

        /// - Parameter own: whose messages are left out: this process has heard them.
        init(own: String) { self.own = own }

        mutating func open(_ notice: String) -> Message? {
            let fields = notice.split(
                separator: mark, maxSplits: 4, omittingEmptySubsequences: false)
            guard fields.count == 5, fields[0] != own else { return nil }
            let key = fields[0] + "." + fields[1]
            let text = (parts.removeValue(forKey: String(key)) ?? "") + fields[4]
            guard fields[2] == fields[3] else {
                parts[String(key)] = text
                return nil
            }
            let halves = text.split(
                separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2 else { return nil }
            return Message(channel: String(halves[0]), text: String(halves[1]))
        }

        /// After a gap the rest of a message never comes.
        mutating func forget() { parts = [:] }
    }
}
