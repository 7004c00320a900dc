import Foundation
import Testing

@testable import TextFiles

@Suite("Content lines") struct ContentLineTests {
    private func lines(_ text: String) -> [LogicalLine] {
        var lines = LogicalLines(Array(text.utf8))
        var all: [LogicalLine] = []
        while let line = lines.next() { all.append(line) }
        return all
    }

    @Test func `a line has a group, a name, parameters and a value`() throws {
        let line = try #require(
            ContentLine(#"Item1.tel;TYPE=work;TYPE="a;b:c";PREF:+33;ext=1"#, number: 7))
        #expect(line.group == "Item1")
        #expect(line.name == "TEL")
        #expect(line.parameters.all.map(\.name) == ["TYPE", "TYPE", ""])
        #expect(line.parameters.all.map(\.value) == ["work", "a;b:c", "PREF"])
        #expect(line.value == "+33;ext=1")
        #expect(line.number == 7)
    }

    @Test func `the signs of RFC 6868 are read once`() throws {
        let line = try #require(ContentLine("A;CN=a^nb^'c^^n^x^:v", number: 1))
        #expect(line.parameters["CN"] == "a\nb\"c^n^x^")
    }

    @Test func `a quote that never closes is a letter`() throws {
        let line = try #require(ContentLine("A;CN=\"x;B=y:v", number: 1))
        #expect(line.parameters["B"] == "y")
        #expect(line.value == "v")
    }

    @Test(arguments: ["", ":", "sans rien", ";A:b", "A B:c", "é:c", "A;B=c", "a.:b"])
    func `what is no line is none`(_ text: String) {
        #expect(ContentLine(text, number: 1) == nil)
    }

    @Test func `folds are taken away, and lines keep their numbers`() {
        let all = lines("A:1\r\n 2\r\n\r\nB:3\n\t4\rC:5")
        #expect(all.map(\.text) == ["A:12", "B:34", "C:5"])
        #expect(all.map(\.number) == [1, 4, 6])
    }

    @Test func `texts are escaped and read again`() {
        for text in ["a,b;c\\d\ne", "C:\\new", "\\", "\\n", "a\\,", "plain"] {
            #expect(LineText.unescaped(LineText.escaped(text)) == text)
        }
        #expect(LineText.unescaped(#"C:\dossier\:x"#) == #"C:\dossier:x"#)
        #expect(LineText.parts(#"a\;b;c;"#, at: ";") == [#"a\;b"#, "c", ""])
    }
}
