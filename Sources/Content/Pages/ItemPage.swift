package import Storage

/// A page of a text that an item has beside its own.
package struct ItemPage: Equatable, Sendable {
    /// As a reader sees it numbered; nil where pages have no numbers.
    package let number: Int?
    /// As it is to be read, not as markup.
    package let text: String

    package init(_ number: Int?, _ text: String) {
        self.number = number
        self.text = text
    }

    /// Bytes of a part.
    private static let most = 8_000

    /// The same in parts of a few paragraphs, each small enough for a snippet to be cut from it,
    /// and for an index; none of an empty page.
    var parts: [ItemPage] {
        var parts: [ItemPage] = []
        var rest = text[...]
        while !rest.isEmpty {
            let part = Self.beginning(of: rest)
            rest = rest[part.endIndex...]
            if part.contains(where: { !$0.isWhitespace }) {
                parts.append(ItemPage(number, String(part)))
            }
        }
        return parts
    }

    /// Up to the last white space of what fits.
    private static func beginning(of text: Substring) -> Substring {
        let bytes = text.utf8
        guard
            let limit = bytes.index(text.startIndex, offsetBy: most, limitedBy: text.endIndex),
            limit < text.endIndex
        else { return text }
        if let space = bytes[..<limit].lastIndex(where: { $0 == 0x20 || $0 == 0x0A }) {
            return text[...space]
        }
        var end = limit
        while bytes[end] & 0xC0 == 0x80 { end = bytes.index(before: end) }
        return text[..<end]
    }
}

extension ItemPage: FromRow {
    package init(row: Row) throws {
        self.init(try row["number"], try row["body"])
    }
}
