import Foundation

// Throws bytes at what reads tables, and checks that their rows are whole and that a table that is
// written again is read as the same. Built by .ci/fuzz.

private func quoted(_ cells: [String]) -> String {
    cells.map { "\"" + $0.replacing(signs: [34: "\"\""]) + "\"" }.joined(separator: ";") + "\r\n"
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTable(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Data(UnsafeBufferPointer(start: start, count: count))
    guard let table = try? CSVFile(bytes) else { return 0 }
    precondition(table.keys.count == table.header.count)
    precondition(Set(table.keys).count == table.keys.count, "a key that two columns have")
    var line = 0
    for row in table.rows {
        precondition(row.cells.count == table.header.count, "a row of another width")
        precondition(row.line > line, "rows out of order")
        line = row.line
    }
    // A row may have nothing but what lies beyond the columns; it would be none.
    let rows = table.rows.map(\.cells).filter { row in
        row.contains { $0.contains { !$0.isWhitespace } }
    }
    // What a formula's apostrophe hides may be one again.
    let hides = rows.contains { $0.contains { $0.hasPrefix("'") } }
    guard !hides, !table.header.contains(where: { $0.hasPrefix("'") }) else { return 0 }
    let text = "sep=;\r\n" + quoted(table.header) + rows.map(quoted).joined()
    guard let again = try? CSVFile(Data(text.utf8)) else {
        preconditionFailure("what was written is not read")
    }
    precondition(again.rows.map(\.cells) == rows, "cells are others")
    precondition(again.header == table.header, "columns are others")
    return 0
}
