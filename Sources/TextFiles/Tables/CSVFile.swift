package import Foundation

/// A table that a spreadsheet or another program wrote (RFC 4180), read whatever its letters, its
/// separator and its ends of lines are. Quotes that never close cost their line its quotes and
/// nothing else. An apostrophe that keeps a cell from being a formula, as our own tables have it,
/// is taken off.
package struct CSVFile: Hashable, Sendable {
    /// The names of the columns as they stand, without blanks at their ends.
    package let header: [String]
    /// The same, none empty and none twice: `E-mail`, `E-mail (2)`, `#3`.
    package let keys: [String]
    /// What stands below, without rows that have nothing in them.
    package let rows: [CSVRow]
    package let problems: [CSVProblem]
    package let separator: CSVSeparator
    package let encoding: TextEncoding
    private let headLine: Int

    /// Reads the whole table; nothing of it if it throws.
    /// - Parameters:
    ///   - encoding: how it is written, if somebody knows; nil to find out.
    ///   - said: what stands between its cells, likewise.
    package init(
        _ file: Data, as encoding: TextEncoding? = nil, separatedBy said: CSVSeparator? = nil,
        limits: CSVLimits = CSVLimits()
    ) throws(CSVReadError) {
        guard file.count <= limits.bytes else { throw .tooLarge(limits.bytes) }
        let text = encoding.map { FileText(file, as: $0) } ?? FileText(file)
        let named = CSVSeparator.named(text.bytes[...])
        let start = named?.length ?? 0
        separator = said ?? named?.separator ?? CSVSeparator.guessed(text.bytes[...])
        self.encoding = text.encoding
        var scanner = CSVScanner(text.bytes, from: start, separator, limits)
        if named != nil { _ = scanner.next() }
        guard let head = Self.next(&scanner, most: limits.columns) else { throw .empty }
        header = head.cells.map(\.trimmingBlanks)
        headLine = head.line
        var problems: [CSVProblem] = []
        keys = Self.keys(header, head.line, &problems)
        var rows: [CSVRow] = []
        while var row = Self.next(&scanner, most: limits.columns) {
            guard rows.count < limits.rows else { throw .tooMany(limits.rows) }
            if problems.count < limits.problems { Self.report(row, header.count, &problems) }
            Self.fit(&row, header.count)
            rows.append(row)
        }
        self.rows = rows
        self.problems = (problems + scanner.problems).sorted { $0.line < $1.line }
    }

    private init(headless file: CSVFile) {
        header = file.header.map { _ in "" }
        keys = file.header.indices.map { "#\($0 + 1)" }
        rows = [CSVRow(cells: file.header, line: file.headLine)] + file.rows
        problems = file.problems.filter { problem in
            switch problem.kind {
            case .noName, .nameTwice: false
            default: true
            }
        }
        (separator, encoding, headLine) = (file.separator, file.encoding, file.headLine)
    }

    /// The same where the first row is one like the others, and no column has a name.
    package var headless: CSVFile { CSVFile(headless: self) }

    /// The next row that has something in it.
    private static func next(_ scanner: inout CSVScanner, most: Int) -> CSVRow? {
        while let row = scanner.next() {
            let cells = row.cells.map(bare)
            guard cells.contains(where: { !$0.trimmingBlanks.isEmpty }) else { continue }
            return CSVRow(cells: Array(cells.prefix(most)), line: row.line)
        }
        return nil
    }

    /// Without the apostrophe before what a spreadsheet would take for a formula.
    private static func bare(_ cell: String) -> String {
        guard cell.utf8.first == 39 else { return cell }
        let rest = cell.utf8.drop { $0 == 39 }.first
        let starters: Set<UInt8> = Set("=+-@\t\n".utf8)
        return rest.map(starters.contains) == true ? String(cell.dropFirst()) : cell
    }

    private static func keys(
        _ header: [String], _ line: Int, _ problems: inout [CSVProblem]
    ) -> [String] {
        var taken: [String: Int] = [:]
        return header.enumerated().map { place, name in
            if name.isEmpty { problems.append(CSVProblem(.noName(place + 1), line: line)) }
            var key = name.isEmpty ? "#\(place + 1)" : name
            while let count = taken[key] {
                if count == 1 { problems.append(CSVProblem(.nameTwice(key), line: line)) }
                taken[key] = count + 1
                key += " (\(count + 1))"
            }
            taken[key] = 1
            return key
        }
    }

    /// Cells without anything at the end of a row are no news.
    private static func report(_ row: CSVRow, _ count: Int, _ problems: inout [CSVProblem]) {
        let filled = row.cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
        if filled > count { problems.append(CSVProblem(.tooMany(filled), line: row.line)) }
        if row.cells.count < count {
            problems.append(CSVProblem(.tooFew(row.cells.count), line: row.line))
        }
    }

    private static func fit(_ row: inout CSVRow, _ count: Int) {
        row.cells = Array(row.cells.prefix(count))
        while row.cells.count < count { row.cells.append("") }
    }
}
