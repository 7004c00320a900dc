import Testing

@testable import Media

@Suite("Names and sizes of files") struct FileNameTests {
    @Test(arguments: [
        ("Compte rendu de l'été.pdf", "Compte rendu de l'été.pdf"),
        ("C:\\Users\\Denis\\budget.ods", "budget.ods"), ("../../etc/passwd", "passwd"),
        ("/etc/", "etc"), (".htaccess", "htaccess"), ("...notes.txt", "notes.txt"),
        ("fin.  . ", "fin"), ("a\u{0}b\r\nc\t.txt", "ab c .txt"),
        ("facture\u{202E}fdp.exe", "facturefdp.exe"), ("a\u{200B}b\u{FEFF}.png", "ab.png"),
        ("deux   espaces\u{A0}durs.md", "deux espaces durs.md"),
        ("qui ? <moi> \"oui\" | *.csv", "qui moi oui .csv"), ("", "document"), ("...", "document"),
        ("/", "document"), (" . ", "document"), ("\u{202E}", "document"),
        ("日本語 🌻.odt", "日本語 🌻.odt"), ("e\u{301}te\u{301}.txt", "\u{E9}t\u{E9}.txt"),
    ])
    func `a name is made fit and keeps its accents`(_ name: String, _ clean: String) {
        #expect(Array(FileName.clean(name).utf8) == Array(clean.utf8))
    }

    @Test(arguments: [
        ("Compte rendu du 12/03/2027", "Compte rendu du 12-03-2027.html"),
        ("Re\u{301}union\u{A0}: a\\b|c", "R\u{E9}union - a-b-c.html"),
        ("Qui vient ?", "Qui vient.html"), ("v1.2. ", "v1.2.html"), ("..", "document.html"),
        ("", "document.html"), ("\u{200B}", "document.html"), ("CON", "_CON.html"),
        ("lpt1.b", "_lpt1.b.html"), ("Conseil", "Conseil.html"), ("🌻 <Été>", "🌻 Été.html"),
        ("../etc/passwd", "-etc-passwd.html"), ("a\nb\tc", "a b c.html"), ("///", "---.html"),
        ("L’avenir « ici »", "L’avenir « ici ».html"), ("a%2Fb", "a%2Fb.html"),
    ])
    func `a title makes the name of a file, the whole of it`(title: String, name: String) {
        #expect(Array(FileName.made(of: title, ending: "html").utf8) == Array(name.utf8))
    }

    @Test func `a long title makes a name that keeps its ending`() {
        for letter in ["a", "é", "👩‍👩‍👧", "日"] {
            let name = FileName.made(of: String(repeating: letter, count: 300), ending: "html")
            #expect(name.count <= 120 && name.utf8.count <= 240 && name.hasSuffix(".html"))
        }
    }

    @Test func `a long name keeps its extension and 120 characters`() {
        let clean = FileName.clean(String(repeating: "é", count: 500) + ".pdf")
        #expect(clean.count == 120)
        #expect(clean.hasSuffix("é.pdf"))
        let wide = FileName.clean(String(repeating: "👨‍👩‍👧‍👦", count: 300) + ".jpeg")
        #expect(wide.utf8.count <= 240 && wide.hasSuffix(".jpeg"))
        let ending = FileName.clean("a." + String(repeating: "x", count: 400))
        #expect(ending.count == 120)
        #expect(FileName.clean(String(repeating: "a", count: 120)).count == 120)
    }

    @Test func `cleaning twice changes nothing more`() {
        let names = [
            "a . . .txt", String(repeating: "mot ", count: 80) + ".odt", "./..\\ .x", "a.\u{200B}.",
            String(repeating: ".", count: 300) + "pdf",
        ]
        for name in names {
            let once = FileName.clean(name)
            #expect(FileName.clean(once) == once)
            #expect(!once.isEmpty)
        }
    }

    @Test(arguments: [
        ("a.PDF", "PDF"), ("a.tar.gz", "gz"), ("a", ""), (".bashrc", ""), ("a.", ""), ("", ""),
    ])
    func `the extension is what follows the last dot`(_ name: String, _ ending: String) {
        #expect(FileName.fileExtension(of: name) == ending)
    }

    @Test(arguments: [
        (0, "0 octet", "0 bytes"), (1, "1 octet", "1 byte"), (2, "2 octets", "2 bytes"),
        (999, "999 octets", "999 bytes"), (1000, "1 ko", "1 kB"), (1049, "1 ko", "1 kB"),
        (1050, "1,1 ko", "1.1 kB"), (9949, "9,9 ko", "9.9 kB"), (9950, "10 ko", "10 kB"),
        (640_000, "640 ko", "640 kB"), (999_499, "999 ko", "999 kB"), (999_500, "1 Mo", "1 MB"),
        (1_300_000, "1,3 Mo", "1.3 MB"), (25_600_000, "26 Mo", "26 MB"),
        (999_500_000, "1 Go", "1 GB"), (5_000_000_000_000, "5000 Go", "5000 GB"),
        (-5, "0 octet", "0 bytes"),
    ])
    func `a size is said as people say it`(_ count: Int, _ french: String, _ english: String) {
        #expect(ByteCount.french(count).replacing("\u{A0}", with: " ") == french)
        #expect(ByteCount.english(count).replacing("\u{A0}", with: " ") == english)
        #expect(!ByteCount.french(count).contains(" "))
    }

    @Test func `the largest number has a text`() {
        #expect(ByteCount.french(.max).hasSuffix("\u{A0}Go"))
        #expect(ByteCount.french(.min) == "0\u{A0}octet")
    }
}
