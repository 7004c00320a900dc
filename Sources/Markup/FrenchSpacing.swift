/// The spaces of French typography, which must not break at the end of a line.
///
/// A space before `; ! ?` becomes a narrow no-break space, and one before `:` a no-break space;
/// inside « » there is always a no-break space. No other space is added, since `10:30` and `?!`
/// mean what they say; the apostrophe stays as it was typed.
enum FrenchSpacing {
    /// What replaces the bytes at `index`: how many they are, and what to write.
    private struct Change {
        let skipped: Int
        let space: StaticString
        var before: StaticString = ""
    }

    /// Writes UTF-8 text, escaped, with its spaces put right.
    static func write(_ text: UnsafeBufferPointer<UInt8>, into output: inout Output) {
        var start = 0
        var index = 0
        while index < text.count {
            guard let change = change(in: text, at: index) else {
                index += 1
                continue
            }
            output.append(escaping: UnsafeBufferPointer(rebasing: text[start..<index]))
            output.append(change.before)
            output.append(change.space)
            index += change.skipped
            start = index
        }
        output.append(escaping: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private static func change(
        in text: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> Change? {
        switch text[index] {
        case 0x20: beforePunctuation(text, index)
        case 0xC2 where isQuote(text, index, 0xAB): afterOpening(text, index)
        case 0xC2 where isQuote(text, index, 0xBB): beforeClosing(text, index)
        default: nil
        }
    }

    private static func beforePunctuation(
        _ text: UnsafeBufferPointer<UInt8>, _ index: Int
    ) -> Change? {
        guard index + 1 < text.count else { return nil }
        switch text[index + 1] {
        case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"):
            return Change(skipped: 1, space: "\u{202F}")
        case UInt8(ascii: ":"): return Change(skipped: 1, space: "\u{A0}")
        case 0xC2 where isQuote(text, index + 1, 0xBB):
            return Change(skipped: 3, space: "\u{A0}»")
        default: return nil
        }
    }

    private static func afterOpening(
        _ text: UnsafeBufferPointer<UInt8>, _ index: Int
    ) -> Change? {
        guard index + 2 < text.count else { return nil }
        if text[index + 2] == 0x20 { return Change(skipped: 3, space: "\u{A0}", before: "«") }
        if isNoBreak(text, from: index + 2) { return nil }
        return Change(skipped: 2, space: "\u{A0}", before: "«")
    }

    private static func beforeClosing(
        _ text: UnsafeBufferPointer<UInt8>, _ index: Int
    ) -> Change? {
        guard index > 0 else { return nil }
        let isSpaced =
            (index >= 2 && isNoBreak(text, from: index - 2))
            || (index >= 3 && isNoBreak(text, from: index - 3))
        return isSpaced ? nil : Change(skipped: 2, space: "»", before: "\u{A0}")
    }

    private static func isQuote(
        _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ second: UInt8
    ) -> Bool {
        index + 1 < text.count && text[index] == 0xC2 && text[index + 1] == second
    }

    /// Whether U+00A0 or U+202F stands at `index`.
    private static func isNoBreak(_ text: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
        isQuote(text, index, 0xA0)
            || (index + 2 < text.count && text[index] == 0xE2 && text[index + 1] == 0x80
                && text[index + 2] == 0xAF)
    }
}
