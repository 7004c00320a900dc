import Documents
import Foundation
import Testing

@Suite("Documents made to do harm") struct HostileTests {
    let desk: Desk

    init() throws {
        desk = try Desk()
    }

    private static let start = "<w:document xmlns:w=\"urn:w\"><w:p><w:t>"
    private static let end = "</w:t></w:p></w:document>"

    func word(_ document: [UInt8], password: String? = nil) throws -> [String] {
        let path = try desk.zip("a.docx", [("word/document.xml", document)], password: password)
        return try DocumentText.read(path, mediaType: Type.docx).pages
    }

    @Test func `what inflates a thousand times is too costly`() throws {
        let bomb = Self.start + String(repeating: "a", count: 20_000_000) + Self.end
        #expect(throws: DocumentError.tooCostly) { try word(Array(bomb.utf8)) }
    }

    @Test func `what inflates to more than anybody writes is too costly`() throws {
        // Longer than the window in which deflate finds what it has seen.
        var random = SystemRandomNumberGenerator()
        let block = (0..<100_000).map { _ in UInt8.random(in: 97...122, using: &random) }
        let text = Array([[UInt8]](repeating: block, count: 700).joined())
        #expect(throws: DocumentError.tooCostly) { try word(text) }
    }

    @Test func `archives in archives stay closed`() throws {
        let inner = try desk.zip("inner.zip", [("word/document.xml", Self.start + "x" + Self.end)])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: inner))
        let path = try desk.zip(
            "outer.docx", [("lib 0.zip", Array(bytes)), ("lib 1.zip", Array(bytes))])
        #expect(throws: DocumentError.broken) {
            try DocumentText.read(path, mediaType: Type.docx)
        }
    }

    @Test func `more entries than a document has are too costly`() throws {
        let parts = (0...10_001).map { ("part\($0)", "") }
        let path = try desk.zip("many.docx", parts)
        #expect(throws: DocumentError.tooCostly) {
            try DocumentText.read(path, mediaType: Type.docx)
        }
    }

    @Test(arguments: [
        "<!DOCTYPE w [<!ENTITY a \"ha\">]>", "<!DOCTYPE w SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
    ])
    func `a part that declares a type of document is refused`(_ declaration: String) throws {
        let text = "<?xml version=\"1.0\"?>" + declaration + Self.start + "fine" + Self.end
        #expect(throws: DocumentError.broken) { try word(Array(text.utf8)) }
        let laughs = declaration + Self.start + "&a;" + Self.end
        #expect(throws: DocumentError.broken) { try word(Array(laughs.utf8)) }
    }

    @Test func `entities of entities are not expanded`() throws {
        let entities = (1...20).map { "<!ENTITY a\($0) \"&a\($0 - 1);&a\($0 - 1);\">" }.joined()
        let text = "<!DOCTYPE w [<!ENTITY a0 \"ha\">\(entities)]>" + Self.start + "&a20;" + Self.end
        #expect(throws: DocumentError.broken) { try word(Array(text.utf8)) }
    }

    @Test func `elements nested without end are broken`() throws {
        let text = Self.start + String(repeating: "<w:r>", count: 100_000)
        #expect(throws: DocumentError.broken) { try word(Array(text.utf8)) }
    }

    @Test func `a link is no part`() throws {
        let path = try desk.zip("a.docx", [("word/document.xml", "")], link: "word/document.xml")
        #expect(throws: DocumentError.broken) {
            try DocumentText.read(path, mediaType: Type.docx)
        }
    }

    @Test func `a part under a password is encrypted`() throws {
        let text = Array((Self.start + "x" + Self.end).utf8)
        #expect(throws: DocumentError.encrypted) { try word(text, password: "password") }
    }

    @Test func `a declared size is not believed`() throws {
        let text = Self.start + String(repeating: "mot ", count: 1000) + Self.end
        let path = try desk.zip("a.docx", [("word/document.xml", text)])
        var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        // Of the list at the end: what the entry inflates to, behind 20 other bytes.
        let list = try #require(
            bytes.indices.last { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
        bytes.replaceSubrange(list + 24..<list + 28, with: [1, 0, 0, 0])
        let lying = try desk.file("b.docx", bytes)
        do {
            #expect(try DocumentText.read(lying, mediaType: Type.docx).pages[0].count < 5000)
        } catch {
            #expect(error == .broken)
        }
    }

    @Test func `a cut archive is broken`() throws {
        let text = Self.start + UUID().uuidString + Self.end
        let path = try desk.zip("a.docx", [("word/document.xml", text), ("b", UUID().uuidString)])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        for count in [0, 4, 30, 100, bytes.count / 2] {
            let cut = try desk.file("cut.docx", bytes.prefix(count))
            #expect(throws: DocumentError.broken) {
                try DocumentText.read(cut, mediaType: Type.docx)
            }
        }
    }

    @Test func `a document under a password is a container of another kind, and said to be`() throws
    {
        let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let name = Array("EncryptedPackage".utf16.flatMap { unit -> [UInt8] in [UInt8(unit), 0] })
        let filling = [UInt8](repeating: 0, count: 65_530)
        let locked = try desk.file("a.docx", signature + filling + name + filling)
        let old = try desk.file("b.docx", signature + filling)
        for (path, error) in [(locked, DocumentError.encrypted), (old, .unsupported)] {
            for type in [Type.docx, "application/msword"] {
                #expect(throws: error) { try DocumentText.read(path, mediaType: type) }
            }
        }
    }

    @Test func `bytes of chance never do more than fail`() throws {
        var random = SystemRandomNumberGenerator()
        let good = try desk.zip(
            "good.docx", [("word/document.xml", Self.start + "mot" + Self.end)])
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: good)))
        for _ in 0..<30 {
            var bad = bytes
            for _ in 0..<5 { bad[Int.random(in: bad.indices, using: &random)] = random.next() }
            let path = try desk.file("bad.docx", bad)
            do {
                _ = try DocumentText.read(path, mediaType: Type.docx)
            } catch {
                #expect(error != .unavailable)
            }
        }
    }
}
