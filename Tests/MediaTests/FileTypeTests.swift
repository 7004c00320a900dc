import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Media

@Suite("Types of files") struct FileTypeTests {
    let shop: Workshop

    init() throws {
        shop = try Workshop()
    }

    private func identify(_ name: String, _ bytes: some Sequence<UInt8>) throws -> FileType {
        try FileType.identify(path: try shop.put("dépôt", bytes), fileName: name)
    }

    @Test(arguments: [
        ("note.txt", "Réunion à 14 h\n"), ("n.TXT", "a"), ("note.md", "# Ordre du jour\n\n- été"),
        ("note.markdown", "<!-- avant -->\n# Titre"), ("c.csv", "nom;prénom\nA;B\nC;D\n"),
        ("c.csv", "a,b,c\n1,2,3\n4,5,6\n"), ("d.txt", "#include <stdio.h>\nint main(){}"),
        ("j.txt", "{\"a\": 1}"), ("f.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"),
        ("f.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Loïc\r\nEND:VCARD\r\n"),
        ("l.eml", "From: a@b.c\r\nSubject: x\r\n\r\nBonjour"),
        ("l.eml", "MIME-Version: 1.0\r\nFrom: a@b.c\r\n\r\n<html><body>Bonjour</body></html>"),
        ("r.rtf", "{\\rtf1\\ansi Bonjour}"), ("p.pdf", "%PDF-1.4\n1 0 obj\n"),
        ("bom.txt", "\u{FEFF}Bonjour"),
    ])
    func `texts and documents are known by name and content`(_ name: String, _ text: String) throws
    {
        let ending = FileName.fileExtension(of: name).lowercased()
        let expected = ending == "markdown" ? "md" : ending
        #expect(try identify(name, text.utf8).fileExtension == expected)
    }

    @Test func `other encodings of text are text`() throws {
        let latin: [UInt8] =
            Array("L'".utf8) + [0xE9, 0x74, 0xE9] + Array(" \nest l".utf8) + [0xE0]
        #expect(try identify("a.txt", latin).family == .text)
        let wide = try #require("Été à la mer\n".data(using: .utf16))
        #expect(try identify("a.csv", wide).mediaType == "text/csv")
    }

    @Test func `pictures are known, and by their short names`() throws {
        for format in PictureFormat.allCases {
            let bytes = try Workshop.quarters(9, 9).encoded(as: format)
            let type = try identify("image." + format.rawValue, bytes)
            #expect(type.mediaType == format.mediaType)
            #expect(type.fileExtension == format.fileExtension)
            #expect(type.family == .picture && type.mayShowInline)
        }
    }

    @Test(
        arguments: [
            (
                "s.mp3", Array("ID3\u{3}\0\0\0\0\0\0".utf8) + [0xFF, 0xFB, 0x90, 0],
                FileFamily.sound
            ),
            (
                "s.ogg",
                Array("OggS\0\u{2}".utf8) + [UInt8](repeating: 0, count: 20)
                    + Array("\u{1}\u{1E}\u{1}vorbis".utf8) + [UInt8](repeating: 0, count: 22),
                .sound
            ),
            (
                "v.mp4",
                [0, 0, 0, 24] + Array("ftypisom\0\0\u{2}\0isommp42".utf8) + [0, 0, 0, 8]
                    + Array("free".utf8), .video
            ),
            (
                "w.doc",
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
                    + [UInt8](repeating: 0, count: 1500), .text
            ),
            ("z.zip", Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18), .archive),
        ] as [(String, [UInt8], FileFamily)])
    func `sound, film, old documents and archives are known`(
        _ name: String, _ bytes: [UInt8], _ family: FileFamily
    ) throws {
        let type = try identify(name, bytes)
        #expect(type.family == family)
        #expect(!type.mayShowInline)
    }

    @Test(arguments: [
        ("rapport.pdf", "MZ\0\0PE"), ("rapport.pdf", "<html>%PDF-1.4\n</html>"),
        ("note.txt", "<html><script>alert(1)</script></html>"),
        ("note.txt", "\n  <!DOCTYPE html><p>x"), ("note.md", "<svg xmlns=\"x\"></svg>"),
        ("note.txt", "#!/bin/sh\nrm -rf ~"), ("note.txt", "<?php system($_GET[0]); ?>"),
        ("note.txt", "@echo off\r\ndel *"), ("image.png", "<svg xmlns=\"x\"></svg>"),
        ("image.jpg", "<?xml version=\"1.0\"?><svg/>"), ("image.jpg", "GIF89a"),
        ("courrier.eml", "<html>From: a@b.c"), ("tableau.xlsx", "a;b\n1;2\n"),
        ("lettre.docx", "PK\u{3}\u{4}vide"), ("lettre.odt", "PK\u{3}\u{4}vide"),
        ("note.txt", "\u{FEFF}<script>"), ("agenda.ics", "<HTML>"), ("note.txt", "a\0b\u{1}\u{2}"),
    ])
    func `what is not as it is named is refused`(_ name: String, _ text: String) throws {
        let path = try shop.put("dépôt", text.utf8)
        let error = #expect(throws: FileTypeError.self) {
            try FileType.identify(path: path, fileName: name)
        }
        guard case .notAsNamed = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: [
        "a.exe", "a.svg", "a.html", "a.js", "a", "", ".pdf", "pdf", "a.pdf.sh", "a.docm",
    ])
    func `an extension outside the list is refused whatever the content`(_ name: String) throws {
        let ending = FileName.fileExtension(of: name)
        #expect(throws: FileTypeError.notAccepted(fileExtension: ending)) {
            try identify(name, "%PDF-1.4\n".utf8)
        }
    }

    @Test(arguments: [
        ("a.html", "<!doctype html><p>Bonjour</p>", FileRisk.active),
        ("a.htm", "<html><script>alert(1)</script></html>", .active),
        ("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", .active),
        ("a.xml", "<?xml version=\"1.0\"?><a/>", .active),
    ])
    func `where documents are kept what is risky is taken, and known as such`(
        _ name: String, _ text: String, _ risk: FileRisk
    ) throws {
        let path = try shop.put("dépôt", text.utf8)
        let type = try FileType.identify(path: path, fileName: name, takesRisky: true)
        #expect(FileRisk(fileExtension: type.fileExtension) == risk)
        #expect(!type.mayShowInline && type.family == .other)
        #expect(throws: FileTypeError.self) {
            try FileType.identify(path: path, fileName: "note.txt", takesRisky: true)
        }
        let plain = try shop.put("texte", "Bonjour à tous\n".utf8)
        #expect(throws: FileTypeError.self) {
            try FileType.identify(path: plain, fileName: name, takesRisky: true)
        }
    }

    @Test func `macros are taken under their own extension alone`() throws {
        var parts = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]
        func zip() -> [UInt8] {
            var zip = StoredZip()
            for part in parts { zip.add(part, Array("<a/>".utf8)) }
            return zip.written()
        }
        let plain = zip()
        parts.append("word/vbaProject.bin")
        let macros = zip()
        #expect(try identify("a.docx", plain).fileExtension == "docx")
        #expect(throws: FileTypeError.self) { try identify("a.docx", macros) }
        #expect(throws: FileTypeError.self) { try identify("a.docm", macros) }
        let path = try shop.put("dépôt", macros)
        let type = try FileType.identify(path: path, fileName: "a.DOCM", takesRisky: true)
        #expect(FileRisk(fileExtension: type.fileExtension) == .macros)
    }

    @Test func `an empty file, a folder and a missing file have their errors`() throws {
        #expect(throws: FileTypeError.empty) { try identify("a.txt", []) }
        let folder = shop.folder.path
        #expect(throws: FileTypeError.unreadable(reason: "not a plain file")) {
            try FileType.identify(path: folder, fileName: "a.txt")
        }
        let absent = shop.path("absent")
        #expect(throws: FileTypeError.unreadable(reason: "errno \(ENOENT)")) {
            try FileType.identify(path: absent, fileName: "a.txt")
        }
    }

    @Test func `only pictures of pixels and PDF show in the page's place`() {
        let shown = Set(FileType.extensions.compactMap(FileType.named).filter(\.mayShowInline))
        #expect(Set(shown.map(\.fileExtension)) == ["png", "jpg", "webp", "gif", "pdf"])
        #expect(FileType.named("jpeg") == nil && FileType.named("svg") == nil)
    }

    @Test func `many threads may ask at once`() throws {
        let path = try shop.put("a", "%PDF-1.4\n".utf8)
        let found = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 64) { _ in
            let type = try? FileType.identify(path: path, fileName: "a.pdf")
            found.withLock { $0 += type?.family == .pdf ? 1 : 0 }
        }
        #expect(found.withLock { $0 } == 64)
    }
}
