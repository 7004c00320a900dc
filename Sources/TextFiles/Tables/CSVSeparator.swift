/// What stands between the cells of a table.
package enum CSVSeparator: UInt8, Hashable, Sendable, CaseIterable {
    case tab = 9
    case semicolon = 59
    case bar = 124
    case comma = 44

    /// How much of a file is looked at.
    private static let head = 65_536
    /// A line longer than that within quotes has one that never closes.
    private static let longest = 8_192

    /// The one that the first line of a file names, `sep=;`, with what that line takes.
    static func named(_ bytes: ArraySlice<UInt8>) -> (separator: CSVSeparator, length: Int)? {
        let line = bytes.prefix(40).prefix { $0 != 10 && $0 != 13 }
        let bare = line.filter { $0 != UInt8(ascii: "\"") && $0 != 32 }
        guard bare.count == 5,
            bare.dropLast().elementsEqual("sep=".utf8, by: { $0 | 32 == $1 | 32 }),
            let separator = bare.last.flatMap(CSVSeparator.init)
        else { return nil }
        return (separator, line.count)
    }

    /// The one that stands equally often in most lines, outside quotes. Among equals a tab or a
    /// semicolon says more than a comma, which texts and French numbers have as well.
    static func guessed(_ bytes: ArraySlice<UInt8>) -> CSVSeparator {
        let counts = counted(bytes.prefix(head))
        guard let first = counts.first else { return .semicolon }
        var best = (separator: CSVSeparator.semicolon, score: 0.0)
        for separator in allCases {
            guard first[separator] ?? 0 > 0 else { continue }
            let all = counts.map { $0[separator] ?? 0 }
            let usual = Dictionary(grouping: all.filter { $0 > 0 }, by: { $0 }).map(\.value.count)
            let score = Double(usual.max() ?? 0) / Double(all.count)
            if score > best.score { best = (separator, score) }
        }
        return best.separator
    }

    /// How often each stands in each line that is not blank.
    private static func counted(_ head: ArraySlice<UInt8>) -> [[CSVSeparator: Int]] {
        var lines: [[CSVSeparator: Int]] = []
        var line: [CSVSeparator: Int] = [:]
        var isQuoted = false
        var length = 0
        for byte in head {
            length += 1
            if byte == 34 { isQuoted.toggle() }
            let isEnd = byte == 10 || byte == 13
            if isEnd, !isQuoted || length > longest {
                if length > 1 { lines.append(line) }
                (line, isQuoted, length) = ([:], false, 0)
            } else if !isQuoted, let separator = CSVSeparator(rawValue: byte) {
                line[separator, default: 0] += 1
            }
        }
        // The last may be cut.
        if length > 0, lines.isEmpty || head.count < Self.head { lines.append(line) }
        return lines
    }
}
