import Community
import TextFiles

/// Reads the rows of a sheet by what its columns mean; what cannot be read is said.
struct SheetReading {
    var problems: [ImportProblem]
    private let table: SheetTable
    private let layout: SheetLayout
    private let keys: [String]
    private let texts: String
    private let words: Localization

    init(_ source: ImportSource, _ layout: SheetLayout) throws {
        let table = try SheetTable(source.data, source.sheet, layout, source.words)
        (self.table, self.layout) = (table, layout)
        (texts, words) = (source.texts, source.words)
        let count = table.csv.header.count
        keys = Array((source.sheet.columns + Array(repeating: "", count: count)).prefix(count))
        let sentences = SheetText(source.words)
        problems = table.csv.problems.map {
            ImportProblem(line: $0.line, about: "", sentences.sentence($0))
        }
    }

    /// Those that have what is required.
    mutating func rows() -> [SheetRow] {
        let known = Set(keys.filter { !$0.isEmpty })
        return table.csv.rows.compactMap { row in
            let about = row.cells.lazy.map(\.oneLine).first { !$0.isEmpty } ?? ""
            var values: [String: [String]] = [:]
            var unread: Set<String> = []
            for (key, cell) in zip(keys, row.cells) {
                guard let column = layout.column(key) else { continue }
                for part in Self.parts(cell, column) {
                    if let value = read(part, column, row.line, about) {
                        values[key, default: []].append(value)
                    } else if !column.takesMany {
                        unread.insert(key)
                    }
                }
            }
            for column in layout.columns where column.isRequired && values[column.key] == nil {
                report("missing", column, row.line, about, isRejection: true)
                return nil
            }
            return SheetRow(line: row.line, values: values, keys: known.subtracting(unread))
        }
    }

    private static func parts(_ cell: String, _ column: SheetColumn) -> [String] {
        guard column.takesMany else { return [cell.trimmed].filter { !$0.isEmpty } }
        return cell.split { $0 == ";" || $0.isNewline }.map { String($0).trimmed }
            .filter { !$0.isEmpty }
    }

    /// Nil for what is no such thing, which is said.
    private mutating func read(
        _ text: String, _ column: SheetColumn, _ line: Int, _ about: String
    ) -> String? {
        switch SheetValue(text, column.kind) {
        case .value(let value): return value
        case .rounded: report("rounded", column, line, about)
        case .unread: report("value", column, line, about)
        }
        return nil
    }

    private mutating func report(
        _ kind: String, _ column: SheetColumn, _ line: Int, _ about: String,
        isRejection: Bool = false
    ) {
        let name = words("\(texts)column.\(column.key)")
        problems.append(
            ImportProblem(
                line: line, about: about, words("imports.sheet.problem.\(kind)", ["name": name]),
                isRejection: isRejection))
    }
}
