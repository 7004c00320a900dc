import Foundation
import TextFiles

/// How a sheet is read, and what its columns mean, as somebody has said.
struct SheetSettings: Sendable, Equatable {
    /// Nil to find out.
    var encoding: TextEncoding?
    /// Nil to find out.
    var separator: CSVSeparator?
    /// The key of each column of the file; empty for one that is left out.
    var columns: [String] = []
    /// Whether somebody has said what they mean.
    var isSettled = false

    init() {}

    /// Before anybody has said anything. What is called a table with tabs is one, whatever its
    /// quotes and commas look like, as long as its beginning has a tab.
    init(guessedFor name: String, _ data: Data) {
        if name.lowercased().hasSuffix(".tsv"), data.prefix(8_192).contains(9) { separator = .tab }
    }

    /// `UTF-8 59 1` and the keys, tabs between them.
    var text: String {
        let separator = separator.map { String($0.rawValue) } ?? "-"
        let head = "\(encoding?.rawValue ?? "-") \(separator) \(isSettled ? 1 : 0)"
        return ([head] + columns).joined(separator: "\t")
    }

    init(text: String) {
        let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        let head = (parts.first ?? "").split(separator: " ").map(String.init)
        guard head.count == 3 else { return }
        encoding = TextEncoding(rawValue: head[0])
        separator = UInt8(head[1]).flatMap(CSVSeparator.init)
        isSettled = head[2] == "1"
        columns = Array(parts.dropFirst())
    }
}
