import Testing

@testable import Media

@Suite("Documents that are archives") struct ContainerTests {
    let shop: Workshop

    init() throws {
        shop = try Workshop()
    }

    private func identify(_ name: String, _ entries: [String]) throws -> FileType {
        var archive = StoredZip()
        for entry in entries { archive.add(entry, Array("<a/>".utf8)) }
        let path = try shop.put("dépôt", archive.written())
        return try FileType.identify(path: path, fileName: name)
    }

    @Test(arguments: [
        ("a.docx", "word/document.xml"), ("a.xlsx", "xl/workbook.xml"),
        ("a.pptx", "ppt/presentation.xml"),
    ])
    func `office documents are known whatever the order of their entries`(
        _ name: String, _ entry: String
    ) throws {
        let usual = try identify(name, ["[Content_Types].xml", "_rels/.rels", entry])
        let odd = try identify(name, ["docProps/app.xml", entry, "[Content_Types].xml"])
        #expect(usual.fileExtension == FileName.fileExtension(of: name))
        #expect(usual == odd)
    }

    @Test(arguments: ["a.odt", "a.ods", "a.odp"])
    func `OpenDocument is known even if its type does not come first`(_ name: String) throws {
        let type = try identify(name, ["content.xml", "META-INF/manifest.xml", "mimetype"])
        #expect(type.fileExtension == FileName.fileExtension(of: name))
    }

    @Test(arguments: [
        ("a.docx", ["a.txt"]), ("a.docx", ["[Content_Types].xml", "_rels/.rels", "xl/book.xml"]),
        ("a.odt", ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]),
        ("a.zip", ["AndroidManifest.xml", "classes.dex"]), ("a.pdf", ["a.txt"]),
    ])
    func `another archive under that name is refused`(_ name: String, _ entries: [String]) {
        #expect(throws: FileTypeError.self) { try identify(name, entries) }
    }

    @Test func `an archive of anything is an archive, a document sent as one too`() throws {
        #expect(try identify("a.zip", ["photo.jpg"]).family == .archive)
        let document = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]
        #expect(try identify("a.zip", document).mediaType == "application/zip")
    }
}
