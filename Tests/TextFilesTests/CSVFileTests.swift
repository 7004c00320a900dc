import Foundation
import Testing

@testable import TextFiles

@Suite("Tables of spreadsheets") struct CSVFileTests {
    private func table(_ text: String, _ encoding: String.Encoding = .utf8) throws -> CSVFile {
        try CSVFile(try #require(text.data(using: encoding)))
    }

    private static let excel =
        "Nom;Prénom;Courriel\r\nÉlie;\"Dupont; dit \"\"Le Grand\"\"\";e@x.fr\r\n"

    @Test(arguments: [
        (String.Encoding.utf8, TextEncoding.utf8), (.windowsCP1252, .windows1252),
        (.isoLatin1, .windows1252), (.utf16LittleEndian, .utf16LittleEndian),
    ])
    func `what Excel writes in France is read`(
        _ encoding: String.Encoding, _ found: TextEncoding
    ) throws {
        let table = try table(Self.excel, encoding)
        #expect(table.header == ["Nom", "Prénom", "Courriel"])
        #expect(table.rows.map(\.cells) == [["Élie", "Dupont; dit \"Le Grand\"", "e@x.fr"]])
        #expect(table.rows.map(\.line) == [2])
        #expect(table.encoding == found)
        #expect(table.separator == .semicolon)
        #expect(table.problems.isEmpty)
    }

    @Test func `where no row names the columns, the first is one like the others`() throws {
        let table = try table("a@x.fr;Élie;\r\nb@x.fr;Élie;\r\n").headless
        #expect(table.header == ["", "", ""])
        #expect(table.keys == ["#1", "#2", "#3"])
        #expect(table.rows.map(\.cells) == [["a@x.fr", "Élie", ""], ["b@x.fr", "Élie", ""]])
        #expect(table.rows.map(\.line) == [1, 2])
        #expect(table.problems.isEmpty)
    }

    @Test func `a mark before UTF-8 and a line that names the separator are taken off`() throws {
        let table = try table("\u{FEFF}sep=;\r\nNom, prénom;Note\r\nA, b;1,5\r\n")
        #expect(table.header == ["Nom, prénom", "Note"])
        #expect(table.rows == [CSVRow(cells: ["A, b", "1,5"], line: 3)])
    }

    @Test func `“Texte Unicode” is UTF-16 with tabs`() throws {
        let text = "\u{FEFF}Nom\tVille\r\nÉlie\tPau\r\n"
        for (encoding, found) in [
            (String.Encoding.utf16LittleEndian, TextEncoding.utf16LittleEndian),
            (.utf16BigEndian, .utf16BigEndian),
        ] {
            let table = try table(text, encoding)
            #expect(table.separator == .tab)
            #expect(table.encoding == found)
            #expect(table.rows.map(\.cells) == [["Élie", "Pau"]])
        }
    }

    @Test(arguments: [
        (String.Encoding.utf8, TextEncoding.utf8), (.windowsCP1252, .windows1252),
        (.utf16LittleEndian, .utf16LittleEndian),
    ])
    func `what somebody says of a file is believed`(
        _ encoding: String.Encoding, _ said: TextEncoding
    ) throws {
        try expectBelieved(#require("Nom,Rôle;2\nÉlie,œuvre;3\n".data(using: encoding)), said)
    }

    /// In bytes, since Foundation writes others than the table of Apple has.
    @Test func `a file of an old Macintosh is read as somebody says`() throws {
        let bytes =
            Array("Nom,R".utf8) + [0x99] + Array("le;2\n".utf8) + [0x83] + Array("lie,".utf8)
            + [0xCF] + Array("uvre;3\n".utf8)
        try expectBelieved(Data(bytes), .macRoman)
    }

    private func expectBelieved(_ data: Data, _ said: TextEncoding) throws {
        let table = try CSVFile(data, as: said, separatedBy: .comma)
        #expect(table.header == ["Nom", "Rôle;2"])
        #expect(table.rows.map(\.cells) == [["Élie", "œuvre;3"]])
        #expect(table.encoding == said && table.separator == .comma)
    }

    @Test(arguments: [
        ("Ville, Pays;Nom\nToulouse, France;A\n", CSVSeparator.semicolon), ("a,b\n1,2\n", .comma),
        ("a|b\n1|2\n", .bar), ("\"a;b;c\",d\n\"1;2;3\",e\n", .comma), ("Nom\nÉlie\n", .semicolon),
        ("a\tb,c\n1\t2\n", .tab), ("a,b\n\"x;\ny;\",2\n", .comma), ("a;b\n1,5;2,5\n", .semicolon),
    ])
    func `the separator is the one that every line has`(
        _ text: String, _ separator: CSVSeparator
    ) throws {
        #expect(try table(text).separator == separator)
    }

    @Test func `uneven rows are filled or cut, and reported`() throws {
        let table = try table("a;b;c\n1\n1;2;3;4\n1;2;3;;;\n;;\n\n5;6;7")
        #expect(
            table.rows.map(\.cells) == [
                ["1", "", ""], ["1", "2", "3"], ["1", "2", "3"], ["5", "6", "7"],
            ])
        #expect(
            table.problems == [
                CSVProblem(.tooFew(1), line: 2), CSVProblem(.tooMany(4), line: 3),
            ])
    }

    @Test func `columns without a name or with that of another can be told apart`() throws {
        let table = try table("E-mail;;E-mail;E-mail\na;b;c;d\n")
        #expect(table.header == ["E-mail", "", "E-mail", "E-mail"])
        #expect(table.keys == ["E-mail", "#2", "E-mail (2)", "E-mail (3)"])
        #expect(table.problems.map(\.kind) == [.noName(2), .nameTwice("E-mail")])
    }

    @Test func `a cell may have 10,000 characters and lines of its own`() throws {
        let long = String(repeating: "é", count: 10_000)
        let table = try table("a;b\n\"\(long)\r\nfin\";2\n3;4\n")
        #expect(table.rows.map(\.cells) == [["\(long)\nfin", "2"], ["3", "4"]])
        #expect(table.rows.map(\.line) == [2, 4])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `a quote that never closes costs its line the quotes, and no other line`(
        _ end: String
    ) throws {
        let lines = ["a;b", "1;\"x", "2;\"y\"", "3;z", "\"4\";\"\"", "5;\"w"]
        let table = try table(lines.joined(separator: end) + end)
        #expect(
            table.rows.map(\.cells) == [
                ["1", "\"x"], ["2", "y"], ["3", "z"], ["4", ""], ["5", "\"w"],
            ])
        #expect(
            table.problems == [CSVProblem(.openQuote, line: 2), CSVProblem(.openQuote, line: 6)])
    }

    @Test func `what stands behind a quote belongs to the cell`() throws {
        #expect(try table("a;b\n\"x\" y;2\n").rows.map(\.cells) == [["x y", "2"]])
    }

    @Test func `an apostrophe before a formula is taken off, and no other`() throws {
        let table = try table("a;b;c;d\n'=1+1;'+33612345678;'@x;'t Hart\n\"'-1\";''=x;';x\n")
        #expect(
            table.rows.map(\.cells) == [
                ["=1+1", "+33612345678", "@x", "'t Hart"], ["-1", "'=x", "'", "x"],
            ])
    }

    @Test func `a row with nothing but apostrophes before blanks is none`() throws {
        let table = try table("'\t;'\t\na;b\n'\t;\n1;2\n")
        #expect(table.header == ["a", "b"])
        #expect(table.rows.map(\.cells) == [["1", "2"]])
    }

    @Test func `what is too large, too long or empty is refused`() throws {
        var limits = CSVLimits()
        limits.rows = 1
        #expect(throws: CSVReadError.tooMany(1)) {
            try CSVFile(Data("a\n1\n2\n".utf8), limits: limits)
        }
        limits.bytes = 3
        #expect(throws: CSVReadError.tooLarge(3)) {
            try CSVFile(Data("a\n1\n".utf8), limits: limits)
        }
        for text in ["", "\n\n", ";;\n", "sep=;\n"] {
            #expect(throws: CSVReadError.empty) { try table(text) }
        }
        let long = try table("a\n" + String(repeating: "x", count: 70_000) + "\n")
        #expect(long.rows[0].cells[0].count == 65_536)
        #expect(long.problems == [CSVProblem(.tooLong, line: 2)])
    }

    @Test func `a file of quotes is read in linear time`() throws {
        for unit in ["\"", "\"\"", "\"\"\";", "\"\n", "\";\"\"x", "x;\"\"\"\n"] {
            let text = String(repeating: unit, count: 400_000 / unit.count)
            var limits = CSVLimits()
            limits.rows = 1_000_000
            let start = ContinuousClock.now
            _ = try? CSVFile(Data(text.utf8), limits: limits)
            #expect(ContinuousClock.now - start < .seconds(20))
        }
    }
}
