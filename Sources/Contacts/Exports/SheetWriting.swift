import Community

/// Cards as rows of a table, under the headers that an import knows.
struct SheetWriting {
    private let words: Localization
    private let columns: [ContactColumn]
    private let isWhole: Bool

    /// - Parameter isWhole: for those who moderate: where each is from, who sees what.
    init(_ words: Localization, isWhole: Bool) {
        (self.words, self.isWhole) = (words, isWhole)
        columns = ContactColumn.allCases.filter { isWhole || !$0.isForModerators }
    }

    var head: String {
        line(columns.map { words("contacts.import.column.\($0.rawValue)") })
    }

    func row(_ card: SeenCard) -> String {
        line(columns.map { $0.text(of: card, words, isWhole: isWhole) })
    }

    private func line(_ cells: [String]) -> String {
        var table = CSVTable()
        table.add(cells)
        return table.text
    }
}
