/// Gathers the words of a Markdown text, up to a number of characters.
final class MarkdownExcerpt: MarkdownEvents {
    private let limit: Int
    private var bytes: [UInt8] = []

    init(limit: Int) {
        self.limit = max(0, limit)
    }

    func enter(_ block: MarkdownBlock) -> Bool { space() }
    func leave(_ block: MarkdownBlock) -> Bool { space() }
    func enter(_ span: MarkdownSpan) -> Bool { true }
    func leave(_ span: MarkdownSpan) -> Bool { true }

    func text(_ kind: MarkdownText, _ piece: MarkdownPiece) -> Bool {
        switch kind {
        case .lineBreak, .softBreak: return space()
        case .null: return true
        case .normal, .code: bytes += piece.bytes
        case .reference:
            let reference = String(decoding: piece.bytes, as: UTF8.self)
            bytes += (CharacterReference.text(of: reference) ?? reference).utf8
        }
        return isWanting
    }

    /// The words, with one space between them and an ellipsis where more would follow.
    var text: String {
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        var result = ""
        var count = 0
        for word in words {
            let more = word.count + (result.isEmpty ? 0 : 1)
            guard count + more <= limit else {
                return result.isEmpty ? word.prefix(limit) + "…" : result + "…"
            }
            if !result.isEmpty { result += " " }
            result += word
            count += more
        }
        return result
    }

    /// The words with one space between them, found byte by byte: long texts are read often.
    var whole: String {
        var words: [UInt8] = []
        words.reserveCapacity(bytes.count)
        for byte in bytes {
            guard byte == 0x20 || 0x09...0x0D ~= byte else {
                words.append(byte)
                continue
            }
            if let last = words.last, last != 0x20 { words.append(0x20) }
        }
        if words.last == 0x20 { words.removeLast() }
        return String(decoding: words, as: UTF8.self)
    }

    private func space() -> Bool {
        bytes.append(0x20)
        return isWanting
    }

    /// A character may be several bytes, and there is white space to lose: gather plenty.
    private var isWanting: Bool { bytes.count <= limit * 32 + 64 }
}
