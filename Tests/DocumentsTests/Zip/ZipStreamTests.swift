import Documents
import Foundation
import Testing

@Suite("An archive made while it is sent")
struct ZipStreamTests {
    private let shelf: Shelf
    private var archive: String { shelf.folder + "/archive.zip" }

    init() throws { shelf = try Shelf() }

    private func hash(_ text: String) -> [UInt8] {
        stride(from: 0, to: 64, by: 2).map { index in
            let start = text.index(text.startIndex, offsetBy: index)
            return UInt8(text[start..<text.index(start, offsetBy: 2)], radix: 16) ?? 0
        }
    }

    /// Of "abc".
    private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    @Test func `what it holds comes out again, with its names and times`() throws {
        var names = ZipNames()
        let folder = names.folder("Financements", in: nil)
        let path = try shelf.store("abc", Array("abc".utf8))
        shelf.add(
            names.file("E\u{301}tude.pdf", in: folder),
            .file(path: path, size: 3, sha256: hash(abc)), offset: 3600)
        shelf.add(names.file("étude.pdf", in: folder), .file(path: path, size: 3, sha256: nil))
        shelf.add(names.file("LISEZMOI.txt", in: nil), .bytes(Array("Bonjour\n".utf8)))
        let empty = try shelf.store("empty", [])
        shelf.add(names.file("vide", in: nil), .file(path: empty, size: 0, sha256: nil))
        try shelf.write(to: archive)
        #expect(shelf.outcomes == [.written, .written, .written, .written])
        if let (status, text) = try Tool.run("python3", ["-c", Tool.list, archive]) {
            #expect(status == 0)
            let lines = [
                "Financements/Étude.pdf|3|352441c2|0x800|0x800|2026-02-03 15:30:20|ba7816bf",
                "Financements/étude (2).pdf|3|352441c2|0x800|0x800|2026-02-03 14:30:20|ba7816bf",
                "LISEZMOI.txt|8|5ebb98b7|0x800|0x800|2026-02-03 14:30:20|8dc2a696",
                "vide|0|00000000|0x800|0x800|2026-02-03 14:30:20|e3b0c442",
            ]
            let found = text.split(separator: "\n").map(String.init)
            for (line, wanted) in zip(found, lines) {
                #expect(Array(line.utf8) == Array(wanted.utf8))
            }
            #expect(found.count == 4)
        }
        if let (status, text) = try Tool.run("unzip", ["-t", archive]) {
            #expect(status == 0 && text.contains("No errors detected"))
        }
    }

    @Test func `what is missing or altered is left out, and said`() throws {
        var names = ZipNames()
        let path = try shelf.store("abc", Array("abc".utf8))
        let other = try shelf.store("other", Array("abd".utf8))
        symlink(path, shelf.folder + "/link")
        let contents: [ZipEntry.Content] = [
            .file(path: shelf.folder + "/none", size: 3, sha256: nil),
            .file(path: other, size: 3, sha256: hash(abc)),
            .file(path: path, size: 3, sha256: hash(abc)),
            .file(path: path, size: 4, sha256: nil),
            .file(path: shelf.folder + "/link", size: 3, sha256: nil),
            .file(path: shelf.folder, size: 3, sha256: nil),
        ]
        for content in contents { shelf.add(names.file("a", in: nil), content) }
        try shelf.write(to: archive)
        #expect(
            shelf.outcomes == [.missing, .altered, .written, .altered, .missing, .missing])
        if let (_, text) = try Tool.run("python3", ["-c", Tool.list, archive]) {
            #expect(text.hasPrefix("a (3)|3|") && text.filter { $0 == "\n" }.count == 1)
        }
    }

    @Test func `nothing makes an archive of nothing`() throws {
        try shelf.write(to: archive)
        #expect(try Data(contentsOf: URL(filePath: archive)).count == 22)
    }

    @Test func `a file that shrinks while it is sent ends it with an error`() throws {
        var names = ZipNames()
        let path = try shelf.storeSparse("large", size: 3 << 20)
        shelf.add(names.file("large", in: nil), .file(path: path, size: 3 << 20, sha256: nil))
        let stream = ZipStream(shelf)
        var sent = 0
        while sent == 0 { sent = try stream.next()?.count ?? -1 }
        truncate(path, 1 << 20)
        #expect(throws: DocumentError.broken) { while try stream.next() != nil {} }
    }

    @Test func `a large one comes in small pieces`() throws {
        var names = ZipNames()
        let path = try shelf.storeSparse("large", size: 100 << 20)
        for _ in 0..<2 {
            shelf.add(
                names.file("large", in: nil), .file(path: path, size: 100 << 20, sha256: nil))
        }
        let stream = ZipStream(shelf)
        var (longest, total) = (0, 0)
        while let piece = try stream.next() {
            (longest, total) = (max(longest, piece.count), total + piece.count)
        }
        #expect(longest <= 256 << 10 && total > 200 << 20)
    }

    @Test func `more entries than 16 bits can count are found again`() throws {
        var names = ZipNames()
        let path = try shelf.store("abc", Array("abc".utf8))
        for _ in 0..<70_000 {
            shelf.add(names.file("a.txt", in: nil), .bytes([]))
        }
        shelf.add(names.file("last", in: nil), .file(path: path, size: 3, sha256: nil))
        #expect(try shelf.write(to: archive) <= 256 << 10)
        let count =
            "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); "
            + "print(len(z.infolist()), z.read('last'))"
        if let (_, text) = try Tool.run("python3", ["-c", count, archive]) {
            #expect(text == "70001 b'abc'\n")
        }
    }
}
