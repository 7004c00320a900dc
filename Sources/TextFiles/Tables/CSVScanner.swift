/// The rows of a table as they stand (RFC 4180). Linear time: what quotes that never close cost is
/// bounded by the length of the file.
struct CSVScanner {
    private(set) var problems: [CSVProblem] = []
    private(set) var line = 1
    private let bytes: [UInt8]
    private let separator: UInt8
    private let limits: CSVLimits
    private var position: Int
    /// How many bytes may still be looked at for the ends of quotes that have none.
    private var patience: Int

    init(_ bytes: [UInt8], from start: Int, _ separator: CSVSeparator, _ limits: CSVLimits) {
        self.bytes = bytes
        self.separator = separator.rawValue
        self.limits = limits
        position = start
        patience = 2 * bytes.count
    }

    /// The cells of the next row with its line; nil at the end.
    mutating func next() -> (cells: [String], line: Int)? {
        guard position < bytes.count else { return nil }
        let first = line
        var cells: [String] = []
        while true {
            let cell = cell(first)
            if cells.count <= limits.columns { cells.append(cell) }
            guard position < bytes.count, bytes[position] == separator else { break }
            position += 1
        }
        endLine()
        return (cells, first)
    }

    private mutating func endLine() {
        guard position < bytes.count else { return }
        let isPair = bytes[position] == 13 && position + 1 < bytes.count
        position += isPair && bytes[position + 1] == 10 ? 2 : 1
        line += 1
    }

    private mutating func cell(_ row: Int) -> String {
        if position < bytes.count, bytes[position] == 34, let quoted = quoted() { return quoted }
        let start = position
        if start < bytes.count, bytes[start] == 34 { report(.openQuote) }
        while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
        return text(bytes[start..<position])
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 10 || byte == 13 }

    /// The cell between quotes; nil, and nothing read, if they do not close. What stands behind
    /// the closing quote on one line belongs to the cell too.
    private mutating func quoted() -> String? {
        guard patience > 0 else { return nil }
        var letters: [UInt8] = []
        var place = position + 1
        var lines = 0
        while place < bytes.count, place - position <= limits.cell * 2 {
            let byte = bytes[place]
            if byte == 34 {
                guard place + 1 < bytes.count, bytes[place + 1] == 34 else { break }
                place += 1
            }
            if byte == 10 || byte == 13 && (place + 1 == bytes.count || bytes[place + 1] != 10) {
                lines += 1
            }
            letters.append(byte)
            place += 1
        }
        let isClosed = place < bytes.count && bytes[place] == 34
        let next = place + 1
        guard isClosed, lines == 0 || next >= bytes.count || isEnd(bytes[next]) else {
            patience -= place - position
            return nil
        }
        position = next
        while position < bytes.count, !isEnd(bytes[position]) {
            letters.append(bytes[position])
            position += 1
        }
        defer { line += lines }
        return text(letters[...])
    }

    /// Without control characters but tabs and ends of lines, which are `\n`.
    private mutating func text(_ cell: ArraySlice<UInt8>) -> String {
        if cell.count > limits.cell { report(.tooLong) }
        let kept = cell.prefix(limits.cell)
        guard kept.contains(where: { $0 < 32 || $0 == 127 }) else { return FileText.text(of: kept) }
        var plain: [UInt8] = []
        var before: UInt8 = 0
        var hasControls = false
        for byte in kept {
            switch byte {
            case 13: plain.append(10)
            case 10: if before != 13 { plain.append(10) }
            case 9, 32..<127, 128...: plain.append(byte)
            default: hasControls = true
            }
            before = byte
        }
        if hasControls { report(.controls) }
        return FileText.text(of: plain)
    }

    private mutating func report(_ kind: CSVProblem.Kind) {
        guard problems.count < limits.problems else { return }
        problems.append(CSVProblem(kind, line: line))
    }
}
