/// The shape of an address: literal segments, `:space` first when it lies in a space, `:id` once.
package struct PathPattern: Sendable, Hashable {
    package enum Segment: Sendable, Hashable {
        case literal(String)
        case space
        /// That of a space with a mark behind its name: `centre~answers`.
        case marked(String)
        case id
    }

    package let text: String
    package let segments: [Segment]
    private let pieces: [Segment]

    package init(_ text: String, inSpace: Bool) {
        self.text = inSpace ? "/:space" + (text == "/" ? "" : text) : text
        segments = self.text.split(separator: "/").map { part in
            switch part {
            case ":space": .space
            case ":id": .id
            default:
                part.hasPrefix(":space~")
                    ? .marked(String(part.dropFirst(6))) : .literal(String(part))
            }
        }
        pieces = segments.isEmpty ? [.literal("/")] : Self.pieces(of: segments)
    }

    /// Whether one of its segments says which space it is about.
    var namesSpace: Bool {
        segments.contains { segment in
            switch segment {
            case .space, .marked: true
            case .literal, .id: false
            }
        }
    }

    package func address(space: String?, id: String?) -> String {
        var address = ""
        address.reserveCapacity(text.utf8.count + 48)
        for piece in pieces {
            switch piece {
            case .literal(let text): address += text
            case .space: address += space ?? ""
            case .marked(let mark): address += (space ?? "") + mark
            case .id: address += id ?? ""
            }
        }
        return address
    }

    /// What an address is put together from: its literal segments run into one with their slashes.
    private static func pieces(of segments: [Segment]) -> [Segment] {
        var pieces: [Segment] = []
        var literal = ""
        for segment in segments {
            literal += "/"
            if case .literal(let text) = segment {
                literal += text
            } else {
                pieces += [.literal(literal), segment]
                literal = ""
            }
        }
        return literal.isEmpty && !pieces.isEmpty ? pieces : pieces + [.literal(literal)]
    }
}
