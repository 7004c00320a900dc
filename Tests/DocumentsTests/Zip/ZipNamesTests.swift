import Documents
import Testing

@Suite("Names in an archive")
struct ZipNamesTests {
    private func name(_ name: String) -> String {
        var names = ZipNames()
        return names.file(name, in: nil).text
    }

    @Test func `what is composed of several characters is composed`() {
        #expect(Array(name("E\u{301}tude.pdf").utf8) == Array("\u{C9}tude.pdf".utf8))
    }

    @Test(arguments: [
        ("Financements : aides ?.pdf", "Financements - aides -.pdf"),
        ("a|b*c<d>\"e\".txt", "a-b-c-d--e-.txt"),
        ("../../etc/passwd", "..-..-etc-passwd"), ("/etc/passwd", "-etc-passwd"),
        ("C:\\temp\\x", "C--temp-x"), ("..", "_"), (".", "_"), ("", "_"), ("  a  ", "a"),
        ("a.pdf. . .", "a.pdf"), ("NUL", "_NUL"), ("con.txt", "_con.txt"),
        ("Com1.pdf", "_Com1.pdf"),
        ("LPT\u{B9}", "_LPT\u{B9}"), ("COMPTE.pdf", "COMPTE.pdf"), ("a\u{0}b\u{7F}c", "abc"),
        ("a\nb\tc", "a b c"), ("a\u{202E}fdp.exe", "afdp.exe"),
        ("été – l’œuvre 💶.odt", "été – l’œuvre 💶.odt"),
    ])
    func `every system takes it`(_ given: String, _ wanted: String) {
        #expect(name(given) == wanted)
    }

    @Test func `a long one keeps its ending, and no character is cut`() {
        let long = name(String(repeating: "é", count: 300) + ".pdf")
        #expect(long == String(repeating: "é", count: 58) + ".pdf")
    }

    @Test func `two of one name are told apart, whatever their letters`() {
        var names = ZipNames()
        let given = [
            "Guide.pdf", "guide.PDF", "Guide.pdf", "Guide (2).pdf", "Guide", "guide", "Guide?",
            "Guide-",
        ]
        #expect(
            given.map { names.file($0, in: nil).text } == [
                "Guide.pdf", "guide (2).PDF", "Guide (3).pdf", "Guide (2) (2).pdf", "Guide",
                "guide (2)",
                "Guide-", "Guide- (2)",
            ])
    }

    @Test func `folders hold names of their own`() {
        var names = ZipNames()
        let one = names.folder("Aides", in: nil)
        let two = names.folder("Lois: 2026", in: one)
        #expect(names.folder("Aides", in: nil) == one)
        #expect(names.file("a.pdf", in: one).text == "Aides/a.pdf")
        #expect(names.file("a.pdf", in: two).text == "Aides/Lois- 2026/a.pdf")
        #expect(names.file("A.pdf", in: one).text == "Aides/A (2).pdf")
        #expect(names.file("aides", in: nil).text == "aides (2)")
        #expect(names.file("seul", in: nil).text == "seul")
        let three = names.folder("Seul", in: nil)
        #expect(names.file("b", in: three).text == "Seul (2)/b")
        #expect(names.folder("Seul", in: nil) == three)
    }

    @Test func `thousands of one name take no time`() {
        var names = ZipNames()
        var last = ""
        for _ in 0..<5_000 { last = names.file("Guide.pdf", in: nil).text }
        #expect(last == "Guide (5000).pdf")
    }
}
