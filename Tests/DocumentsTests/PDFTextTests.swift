import Documents
import Foundation
import Testing

@Suite("The text of a PDF") struct PDFTextTests {
    let desk: Desk

    init() throws {
        desk = try Desk()
    }

    func read(_ text: String) throws -> DocumentText {
        try DocumentText.read(desk.file("a.pdf", text), mediaType: Type.pdf)
    }

    @Test func `each page has its number`() throws {
        let text = try read(PDF.pages((1...4).map { "leaf \($0)" }))
        #expect(text.pages == ["leaf 1", "leaf 2", "leaf 3", "leaf 4"])
        #expect(text.isPaged && !text.isCut && !text.isBlank)
    }

    @Test func `an empty page keeps its place`() throws {
        #expect(try read(PDF.pages(["one", "", "three"])).pages == ["one", "", "three"])
    }

    @Test func `pages without text are blank`() throws {
        #expect(try read(PDF.pages(["", ""])).isBlank)
    }

    @Test func `bytes before the beginning do no harm`() throws {
        #expect(try read("\u{FEFF}" + PDF.pages(["still here"])).pages == ["still here"])
    }

    @Test func `metadata that cannot be read do no harm`() throws {
        let metadata = PDF.stream("<x:xmpmeta \u{1}", "/Type/Metadata/Subtype/XML")
        let text = PDF.pages(
            ["fine"], catalog: "/Metadata 6 0 R", trailer: "/Info 6 0 R", more: [metadata])
        #expect(try read(text).pages == ["fine"])
    }

    @Test func `a file inside is no text of the document`() throws {
        let inside = PDF.stream("hidden words", "/Type/EmbeddedFile")
        let file = "<</Type/Filespec/F(a.txt)/EF<</F 6 0 R>>>>"
        let text = PDF.pages(
            ["outside"], catalog: "/Names<</EmbeddedFiles<</Names[(a.txt) 7 0 R]>>>>",
            more: [inside, file])
        #expect(try read(text).pages == ["outside"])
    }

    @Test func `one that asks for a password is encrypted`() throws {
        #expect(throws: DocumentError.encrypted) { try read(PDF.locked) }
    }

    @Test(arguments: ["", "garbage", "%PDF-1.4\n", "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\n"])
    func `what is none is broken`(_ text: String) throws {
        #expect(throws: DocumentError.broken) { try read(text) }
    }

    @Test func `a cut one is broken or gives what is left, and never more`() throws {
        let whole = PDF.pages((1...20).map { "leaf \($0)" })
        for share in [10, 50, 90, 99] {
            let cut = String(whole.prefix(whole.count * share / 100))
            do {
                let pages = try read(cut).pages
                #expect(pages.count <= 20)
            } catch {
                #expect(error as? DocumentError == .broken)
            }
        }
    }

    @Test func `pages that hold themselves come to an end`() throws {
        let loop = PDF.file([
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>",
        ])
        do {
            #expect(try read(loop).isBlank)
        } catch {
            #expect([.broken, .tooCostly].contains(error as? DocumentError))
        }
    }

    @Test func `three hundred pages are read at once`() throws {
        let pages = (1...300).map { "page \($0) of the agreement" }
        #expect(try read(PDF.pages(pages)).pages == pages)
    }

    @Test func `a missing file is no verdict on a document`() throws {
        let path = desk.folder.appendingPathComponent("none").path
        #expect(throws: DocumentError.unavailable) {
            try DocumentText.read(path, mediaType: Type.pdf)
        }
    }
}
