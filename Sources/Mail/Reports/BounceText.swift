/// The text for people of a report, cut where the message that is sent back begins.
struct BounceText {
    /// What is explained, without what follows.
    private(set) var lines: [Substring]
    /// Fields for programs that stand in the text.
    private(set) var block: StatusBlock?
    /// The header of the message that is sent back; empty if it is not.
    private(set) var returned = IncomingFields()

    private static let longest = 64 << 10
    private static let mostLines = 2_000

    init(_ text: String) {
        let start = String(decoding: Array(text.utf8.prefix(Self.longest)), as: UTF8.self)
        let all = start.split(
            separator: "\n", maxSplits: Self.mostLines, omittingEmptySubsequences: false)
        let end = all.firstIndex(where: Self.beginsReturned) ?? all.endIndex
        let fields = all.firstIndex(where: Self.beginsFields) ?? all.endIndex
        lines = Array(all[..<min(end, fields)])
        if fields < end { block = StatusBlock(lines: all[fields..<end]) }
        guard end < all.endIndex else { return }
        // A heading stands before the header, or the header begins at once.
        let header = all[end...].firstIndex { Self.isHeader($0) }
        if let header { returned = IncomingFields(block: all[header...]) }
        if block == nil, let block = StatusBlock(lines: all[end...]) { self.block = block }
    }

    private static func beginsFields(_ line: Substring) -> Bool {
        let small = line.prefix(20).lowercased()
        return ["reporting-mta:", "final-recipient:", "original-recipient:"]
            .contains { small.hasPrefix($0) }
    }

    private static func isHeader(_ line: Substring) -> Bool {
        let small = line.prefix(24).lowercased()
        return [
            "return-path:", "received:", "delivered-to:", "x-original-to:", "message-id:", "from:",
            "to:", "subject:", "date:", "dkim-signature:", "x-received:", "mime-version:",
        ].contains { small.hasPrefix($0) }
    }

    private static func beginsReturned(_ line: Substring) -> Bool {
        let small = line.prefix(24).lowercased()
        let fields = [
            "return-path:", "received: from", "received: by", "received:", "x-original-to:",
            "dkim-signature:", "x-received:",
        ]
        if fields.contains(where: small.hasPrefix) { return true }
        let words = BouncePhrases.folded(line.prefix(120).trimmed).filter {
            !"-=*_.:#".contains($0)
        }
        .trimmed
        return headings.contains { words.hasPrefix($0) }
    }

    private static let headings = [
        "this is a copy of the message", "this is a copy of your message",
        "this is a copy of the headers", "original message", "the header of the original message",
        "the body of the original message", "below this line is a copy of the message",
        "message header follows", "message headers follow", "original headers follow",
        "returned message", "unsent message below", "unsent message follows",
        "the original message follows", "your original message", "your message follows",
        "a copy of your message", "entetes de message d'origine", "enttetes du message d'origine",
        "entetes du message d'origine", "entetes d'origine", "message d'origine",
        "voici une copie", "copie du message", "ci dessous une copie", "original mail",
        "start of returned message", "forwarded message", "included is a copy",
    ]

    /// What is explained of a recipient: from a line that begins with one of the addresses to the
    /// next line that begins with another. All of it if it is about one recipient alone.
    func words(of addresses: [String?], _ isAlone: Bool) -> String {
        guard !isAlone else { return lines.joined(separator: "\n") }
        let wanted = Set(addresses.compactMap { $0?.lowercased() })
        let found = BounceAddresses.sections(of: lines).filter {
            wanted.contains($0.address.lowercased())
        }
        return found.map(\.words).joined(separator: "\n")
    }
}
