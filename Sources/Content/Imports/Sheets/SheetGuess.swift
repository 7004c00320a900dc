import Community
import Storage
import TextFiles

/// What the columns of a sheet are likely to mean, by their headers.
struct SheetGuess {
    private var keys: [String: String] = [:]
    private let layout: SheetLayout

    /// - Parameter texts: how the keys of the words of its columns begin.
    init(_ layout: SheetLayout, texts: String, _ catalogues: Catalogues) {
        self.layout = layout
        for column in layout.columns {
            let words = Catalogues.locales.map {
                catalogues.words($0)("\(texts)column.\(column.key)")
            }
            for word in words + column.known + [column.key] where keys[Self.bare(word)] == nil {
                keys[Self.bare(word)] = column.key
            }
        }
    }

    /// A key for each column of a table, empty where none is known.
    func columns(of table: SheetTable) -> [String] { table.shown ?? columns(table.csv.header) }

    /// Those of a list of which every column is known, so that nobody need be asked.
    func settled(_ table: SheetTable) -> [String]? {
        guard layout.signs != nil else { return nil }
        let keys = columns(of: table)
        let isKnown = keys.allSatisfy { !$0.isEmpty }
        let hasAll = layout.columns.allSatisfy { !$0.isRequired || keys.contains($0.key) }
        return isKnown && hasAll ? keys : nil
    }

    /// A key for each header, empty where none is known. A column that takes one is of the first
    /// header that says it.
    func columns(_ headers: [String]) -> [String] {
        var taken: Set<String> = []
        return headers.map { header in
            guard let key = keys[Self.bare(header)], let column = layout.column(key),
                column.takesMany || !taken.contains(key)
            else { return "" }
            taken.insert(key)
            return key
        }
    }

    /// Its words in small letters without accents, without what stands in brackets and the number
    /// at its end: `E-mail 2 (bureau)` is `e mail`.
    private static func bare(_ header: String) -> String {
        let outside = header.prefix { $0 != "(" }
        var words = Folding.fold(String(outside.isEmpty ? header[...] : outside).look)
            .split { !$0.isLetter && !$0.isNumber }
        if words.count > 1, words.last?.allSatisfy(\.isNumber) == true { words.removeLast() }
        return words.joined(separator: " ")
    }
}
