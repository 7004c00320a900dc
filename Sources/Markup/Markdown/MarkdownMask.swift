/// Hides from md4c what it would read as a mark, byte for byte, so that what it finds can be taken
/// from the source at the same place.
///
/// A line of `=` or `-` under another one makes no heading of it: `Bien à vous,`, `--`, `Jean` is a
/// signature; `---` stays a rule. The `_`, `*` and `~` of a bare address are letters of it.
enum MarkdownMask {
    static func masked(_ source: [UInt8]) -> [UInt8] {
        var masked = source
        var lines = Underlines()
        var start = 0
        while start < source.count {
            let end = source[start...].firstIndex(of: 0x0A) ?? source.count
            if let (range, byte) = lines.read(source, start..<end) {
                for index in range { masked[index] = byte }
            }
            start = end + 1
        }
        for address in BareAddresses.all(in: source) where !isMarked(address.range, source) {
            for index in address.range where source[index].isOne(of: "_*~") {
                masked[index] = UInt8(ascii: "x")
            }
        }
        return masked
    }

    /// Whether it stands where markup has addresses: `](a)`, `<a>`, `[1]: a`.
    private static func isMarked(_ range: Range<Int>, _ source: [UInt8]) -> Bool {
        let before = source[..<range.lowerBound]
        switch before.last {
        case UInt8(ascii: "<"): return true
        case UInt8(ascii: "("): return before.dropLast().last == UInt8(ascii: "]")
        default:
            let last = before.lastIndex { !$0.isOne(of: " \t\n") }
            return last.map { before[...$0].suffix(2).elementsEqual("]:".utf8) } ?? false
        }
    }
}
