/// The unfolded lines of a file of content lines (RFC 5545 section 3.1, RFC 6350 section 3.2),
/// each with the number of the first of the lines that it was folded into. Bare carriage returns
/// end a line too; control characters are left out. Folds are taken away before bytes become
/// characters. Values in quoted-printable go on behind a `=` at the end of a line, those in base64
/// on lines without a fold (vCard 2.1). Linear time.
package struct LogicalLines: IteratorProtocol {
    private let bytes: [UInt8]
    private let most: Int
    private var position = 0
    private var number = 0
    package private(set) var hadControls = false

    /// - Parameter most: bytes of one line that are kept; the end of a longer one is left out.
    package init(_ bytes: [UInt8], most: Int = .max) {
        self.bytes = bytes
        self.most = most
    }

    package mutating func next() -> LogicalLine? {
        var first: ArraySlice<UInt8> = []
        while first.isEmpty {
            guard position < bytes.count else { return nil }
            first = physical()
        }
        let line = number
        if !isFolded, !first.contains(59) { return cut(first, line) }
        let transfer = LineTransfer(first)
        guard isFolded || transfer != .plain else { return cut(first, line) }
        return cut(joined(first, transfer), line)
    }

    private func cut(_ line: ArraySlice<UInt8>, _ number: Int) -> LogicalLine {
        LogicalLine(bytes: line.prefix(most), number: number, isTooLong: line.count > most)
    }

    private mutating func joined(
        _ first: ArraySlice<UInt8>, _ transfer: LineTransfer
    ) -> ArraySlice<UInt8> {
        var line = Array(first)
        var isSoft = isSoftlyBroken(first, transfer)
        while isFolded || isSoft || transfer == .base64 && isBase64Next {
            if isSoft, line.count <= most { line.removeLast() }
            // The fold's own blank goes; the semicolon of one that was broken by mistake stays.
            if isFolded, bytes[position] != UInt8(ascii: ";") { position += 1 }
            let piece = physical()
            if line.count <= most { line += piece }
            isSoft = isSoftlyBroken(piece, transfer)
        }
        return line[...]
    }

    private var isFolded: Bool {
        guard position < bytes.count else { return false }
        let byte = bytes[position]
        return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ";")
    }

    private func isSoftlyBroken(_ line: ArraySlice<UInt8>, _ transfer: LineTransfer) -> Bool {
        transfer == .quotedPrintable && line.last == UInt8(ascii: "=") && !isEndNext
    }

    /// A `=` that nothing follows does not eat the end of the card.
    private var isEndNext: Bool {
        position == bytes.count
            || bytes[position...].prefix(4).elementsEqual("END:".utf8) { $0 & 0xDF == $1 & 0xDF }
    }

    /// A line of nothing but letters of base64, and at least one.
    private var isBase64Next: Bool {
        var place = position
        while place < bytes.count {
            switch bytes[place] {
            case 65...90, 97...122, 48...57, 43, 47, 61: place += 1
            case 10, 13: return place > position
            default: return false
            }
        }
        return place > position
    }

    /// Up to the next end of a line, which goes.
    private mutating func physical() -> ArraySlice<UInt8> {
        number += 1
        let start = position
        var isClean = true
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 32 || byte == 127 {
                if byte == 10 || byte == 13 { break }
                if byte != 9 { isClean = false }
            }
            position += 1
        }
        let line = bytes[start..<position]
        if position < bytes.count {
            let isPair = bytes[position] == 13 && position + 1 < bytes.count
            position += isPair && bytes[position + 1] == 10 ? 2 : 1
        }
        guard !isClean else { return line }
        hadControls = true
        return line.filter { $0 >= 32 && $0 != 127 || $0 == 9 }[...]
    }
}
