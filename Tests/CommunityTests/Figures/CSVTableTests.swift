import Foundation
import Testing
import TextFiles

@testable import Community

@Suite("A table for a spreadsheet") struct CSVTableTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
        ("a\nb", "\"a\nb\""), ("=1+1", "\"'=1+1\""), ("+33", "\"'+33\""), ("-2", "\"'-2\""),
        ("@SUM(A1)", "\"'@SUM(A1)\""), ("\t=1", "\"'\t=1\""), ("\0=1", "\"'\0=1\""),
        ("a=1", "a=1"), ("'=1", "\"''=1\""), ("'t", "'t"),
        ("a\"\u{301},=b", "\"a\"\"\u{301},=b\""),
    ])
    func `holds texts and no formulas`(text: String, cell: String) {
        #expect(CSVTable.cell(text) == cell)
    }

    @Test func `is read again as it was`() throws {
        let rows = [["Nom", "Note"], ["=1+1", "'=1"], ["+33 6", "a;\"b\"\nc"], ["''-", "'t"]]
        var table = CSVTable()
        for row in rows { table.add(row) }
        let file = try CSVFile(Data(table.text.utf8))
        #expect([file.header] + file.rows.map(\.cells) == rows)
        #expect(file.separator == .comma)
    }

    @Test func `has one line for each row`() {
        var table = CSVTable()
        table.add(["a", "=b"])
        table.add(["1", "2"])
        #expect(table.text == "a,\"'=b\"\r\n1,2\r\n")
    }
}
