import Documents
import Foundation
import Testing

@Suite("The small picture of a document") struct DocumentPreviewTests {
    let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test func `the first page of a PDF`() throws {
        let path = try desk.file("a.pdf", PDF.pages(["one", "two"]))
        let preview = try DocumentPreview.make(path, mediaType: Type.pdf, edge: 400)
        #expect(preview.height == 400 && 280...285 ~= preview.width)
        #expect(preview.bytes.starts(with: [0xFF, 0xD8, 0xFF]) && preview.bytes.count < 100_000)
    }

    @Test func `a page as large as a field makes a picture as small as any`() throws {
        let page = PDF.pages(["x"]).replacing("[0 0 595 842]", with: "[0 0 14400 14400]")
        let path = try desk.file("a.pdf", page)
        let preview = try DocumentPreview.make(path, mediaType: Type.pdf, edge: 400)
        #expect(preview.width == 400 && preview.height == 400)
    }

    @Test func `a picture is made small and loses its metadata`() throws {
        let picture = try DocumentPreview.make(
            desk.file("a.pdf", PDF.pages(["x"])), mediaType: Type.pdf, edge: 900)
        let secret = "43.6047 N 1.4442 E"
        let comment = [0xFF, 0xFE, 0, UInt8(secret.utf8.count + 2)] + Array(secret.utf8)
        let path = try desk.file(
            "a.jpg", picture.bytes.prefix(2) + comment + picture.bytes.dropFirst(2))
        let preview = try DocumentPreview.make(path, mediaType: "image/jpeg", edge: 300)
        #expect(preview.height == 300)
        #expect(!String(decoding: preview.bytes, as: UTF8.self).contains(secret))
    }

    @Test func `a small picture is not enlarged`() throws {
        let picture = try DocumentPreview.make(
            desk.file("a.pdf", PDF.pages(["x"])), mediaType: Type.pdf, edge: 200)
        let preview = try DocumentPreview.make(
            desk.file("a.jpg", picture.bytes), mediaType: "image/jpeg", edge: 1000)
        #expect(preview.height == 200)
    }

    @Test func `what is none makes none`() throws {
        let path = try desk.file("a", "nothing")
        for type in [Type.pdf, "image/png", "image/jpeg", "image/webp", "image/gif"] {
            #expect(throws: DocumentError.broken) {
                try DocumentPreview.make(path, mediaType: type)
            }
        }
        #expect(throws: DocumentError.encrypted) {
            try DocumentPreview.make(desk.file("b", PDF.locked), mediaType: Type.pdf)
        }
        #expect(throws: DocumentError.unsupported) {
            try DocumentPreview.make(path, mediaType: "text/plain")
        }
        #expect(!DocumentPreview.isMade(of: "image/svg+xml"))
    }
}
