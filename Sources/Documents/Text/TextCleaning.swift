import Foundation

/// Makes the letters of documents those that people type: ligatures become letters, and what has
/// no meaning for a reader goes, such as NUL and the signs of private use that some fonts put in
/// place of letters.
struct TextCleaning {
    private var left: Int

    /// - Parameter most: bytes of all pages together.
    init(most: Int) {
        left = most
    }

    var isFull: Bool { left <= 0 }

    /// One page, from bytes that are meant to be UTF-8.
    mutating func clean(_ bytes: ArraySlice<UInt8>) -> String {
        var page = ""
        var rest = bytes
        while !rest.isEmpty, !isFull {
            let piece = Self.piece(rest)
            rest = rest[piece.endIndex...]
            take(Self.folded(String(decoding: piece, as: UTF8.self)), into: &page)
        }
        return Self.trimmed(page)
    }

    private mutating func take(_ text: String, into page: inout String) {
        guard text.utf8.count > left else {
            left -= text.utf8.count
            page += text
            return
        }
        var end = text.utf8.index(text.startIndex, offsetBy: left)
        while end.samePosition(in: text.unicodeScalars) == nil {
            end = text.utf8.index(before: end)
        }
        left = 0
        page += text[..<end]
    }

    /// What is folded at once: some forms grow eighteen times.
    private static let mostBytes = 1 << 15

    /// Ends behind a blank where there is one, else with a whole letter.
    private static func piece(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.count > mostBytes else { return bytes }
        let window = bytes.prefix(mostBytes)
        if let blank = window.lastIndex(where: { $0 == 0x20 || $0 == 0x0A }) {
            return bytes[...blank]
        }
        let last = window.indices.suffix(4).last { bytes[$0] & 0xC0 != 0x80 }
        return last.map { bytes[..<$0] } ?? window
    }

    // MARK: Letters

    private static func folded(_ text: String) -> String {
        let kept = visible(text)
        if kept.utf8.allSatisfy({ $0 < 0x80 }) { return kept }
        return visible(kept.precomposedStringWithCompatibilityMapping)
    }

    /// Marks above and below one letter, as Unicode's stream-safe format has it (UAX 15): more
    /// only make the reader work.
    private static let mostMarks = 30

    private static func visible(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        var marks = 0
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                marks = 0
                if let seen = plain(scalar) { kept.append(seen) }
                continue
            }
            let facts = scalar.properties
            guard !isUnseen(scalar, facts.generalCategory) else { continue }
            marks = facts.canonicalCombiningClass == .notReordered ? 0 : marks + 1
            if marks <= mostMarks { kept.append(scalar) }
        }
        return String(kept)
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "\t", "\n": scalar
        // Before a newline it says nothing, and nothing else ends its lines with it alone.
        case "\u{B}", "\u{C}": "\n"
        default: scalar.value >= 0x20 && scalar.value != 0x7F ? scalar : nil
        }
    }

    /// Joiners stay, which some scripts cannot be written without.
    private static func isUnseen(
        _ scalar: Unicode.Scalar, _ category: Unicode.GeneralCategory
    ) -> Bool {
        switch category {
        case .control, .privateUse, .surrogate, .unassigned: true
        case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
        default: scalar == "\u{FFFD}"
        }
    }

    private static func trimmed(_ text: String) -> String {
        let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
