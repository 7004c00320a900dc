import Documents
import Foundation
import Testing

@Suite("What people are told before they open a file") struct DocumentMarksTests {
    let desk: Desk

    init() throws {
        desk = try Desk()
    }

    func marks(_ text: String) throws -> Set<DocumentMark> {
        try DocumentMarks.read(desk.file("a", text))
    }

    func marks(zip parts: [(String, String)], password: String? = nil) throws -> Set<DocumentMark> {
        try DocumentMarks.read(desk.zip("a", parts, password: password))
    }

    @Test func `an ordinary document has none`() throws {
        #expect(
            try marks(PDF.pages(["JS /JavaScript is a word"]).replacing("/JavaScript", with: ""))
                == [])
        #expect(try marks(zip: [("word/document.xml", "<a/>")]) == [])
        #expect(try marks("a plain text about <b>") == [])
        #expect(try marks("") == [])
    }

    @Test func `programs in office documents`() throws {
        #expect(try marks(zip: [("word/vbaProject.bin", "x")]) == [.macros])
        let types =
            "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"
        #expect(try marks(zip: [("[Content_Types].xml", types)]) == [.macros])
        #expect(try marks(zip: [("Basic/Standard/Module1.xml", "x")]) == [.macros])
        #expect(try marks(zip: [("Scripts/python/a.py", "x")]) == [.macros])
    }

    @Test func `documents under a password`() throws {
        #expect(try marks(zip: [("a", "x")], password: "p") == [.encrypted])
        let manifest = "<a><encryption-data/></a>"
        #expect(try marks(zip: [("META-INF/manifest.xml", manifest)]) == [.encrypted])
        #expect(try marks(PDF.locked) == [.encrypted])
    }

    @Test func `containers of the older formats`() throws {
        let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let filling = [UInt8](repeating: 0, count: 65_520)
        for (name, mark) in [
            ("EncryptedPackage", DocumentMark.encrypted), ("_VBA_PROJECT", .macros),
        ] {
            let bytes = Array(name.utf16.flatMap { unit -> [UInt8] in [UInt8(unit), 0] })
            let path = try desk.file("a.doc", signature + filling + bytes + filling)
            #expect(try DocumentMarks.read(path) == [mark])
        }
    }

    @Test(arguments: [
        ("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", DocumentMark.script),
        ("/OpenAction<</S /J#61vaScript>>", .script), ("/AA<</O<</JS 5 0 R>>>>", .script),
        ("/OpenAction<</S/#4c#61unch/F(a.exe)>>", .launch),
        ("/Names<</EmbeddedFiles 4 0 R>>", .embedded),
    ])
    func `a PDF that does something`(_ keys: String, _ mark: DocumentMark) throws {
        #expect(try marks(PDF.pages(["x"], catalog: keys)) == [mark])
    }

    @Test func `a name is found wherever pieces are cut`() throws {
        let head = PDF.pages(["x"])
        for shift in 0..<16 {
            let filling = String(repeating: " ", count: 65_536 - head.utf8.count - shift)
            #expect(try marks(head + filling + "/S/JavaScript ") == [.script])
        }
    }

    @Test func `bytes that look like a name are none`() throws {
        #expect(try marks(PDF.pages(["x"]) + "/JS z /JSx( /JavaScripts /Launcher /#4 /#zz") == [])
    }

    @Test func `pages and drawings, whatever they are called`() throws {
        #expect(try marks("  <HTML><body>x") == [.html])
        #expect(
            try marks("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>") == [
                .svg
            ])
    }

    @Test func `an archive that lies is broken or too costly, not a crash`() throws {
        #expect(throws: DocumentError.broken) { try marks("PK\u{3}\u{4}nothing") }
    }
}
