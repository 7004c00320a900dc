/// Counts the `_` that opened something in front of an address and were not closed: as many at its
/// end are marks. All others are letters of it.
struct Underscores {
    /// How many are open.
    private(set) var open = 0

    /// Where the last run of them ended.
    private var end = 0

    /// Reads the byte at `index`, which is in no address.
    mutating func read(_ text: ScalarBytes, at index: Int) {
        switch text.bytes[index] {
        case 0x0A where index + 1 < text.bytes.count && text.bytes[index + 1] == 0x0A: open = 0
        case UInt8(ascii: "_") where index >= end: read(text, runAt: index)
        default: break
        }
    }

    private mutating func read(_ text: ScalarBytes, runAt start: Int) {
        end = text.bytes[start...].firstIndex { $0 != UInt8(ascii: "_") } ?? text.bytes.count
        let before = text.before(start)?.value ?? 0x20
        let after = text.scalar(at: end)?.value ?? 0x20
        if open > 0, before > 0x20, !after.isWord {
            open -= min(open, end - start)
        } else if after > 0x20, !before.isWord, before != 0x5C {
            open += end - start
        }
    }
}
