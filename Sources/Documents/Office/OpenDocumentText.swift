/// Text of ODT, ODS and ODP (OASIS OpenDocument 1.3): a page for each table of a spreadsheet and
/// for each slide, else one.
struct OpenDocumentText {
    private let output: PageWriter
    private let part: XMLPart
    /// Paragraphs around the place: a note is a paragraph in one.
    private var depth = 0
    /// In a spreadsheet, a table is a page; in a text it is a part of one.
    private var isSpreadsheet = false
    private var pages = 0

    static func isWanted(_ name: String) -> Bool { [content, manifest].contains(name) }

    private static let content = "content.xml"
    private static let manifest = "META-INF/manifest.xml"

    static func write(_ package: OfficePackage, to output: PageWriter) throws(DocumentError) {
        if let list = package.parts[manifest], ByteSearch.contains(list, "encryption-data") {
            throw .encrypted
        }
        guard let content = package.parts[content] else { throw .broken }
        try OpenDocumentText(output: output, part: XMLPart(content)).write()
    }

    private init(output: PageWriter, part: XMLPart) {
        self.output = output
        self.part = part
    }

    private consuming func write() throws(DocumentError) {
        while let event = try part.next() {
            switch event {
            case .start(let name): try start(name)
            case .end(let name): try end(name)
            case .text(let text): if depth > 0 { try output.write(text.utf8.map(Self.space)) }
            }
        }
        if pages == 0 { try output.endPage() }
    }

    private mutating func start(_ name: String) throws(DocumentError) {
        switch name {
        // What was deleted, what was remarked, and how a text is pronounced.
        case "tracked-changes", "annotation", "ruby-text": try part.skip(name)
        case "p", "h": depth += 1
        case "spreadsheet": isSpreadsheet = true
        case "table":
            if isSpreadsheet, let name = part.attribute("name") { try output.write(name + "\n") }
        case "tab": try output.write("\t")
        case "line-break": try output.write("\n")
        case "s": try output.write(" ")
        default: break
        }
    }

    private mutating func end(_ name: String) throws(DocumentError) {
        switch name {
        case "p", "h":
            depth -= 1
            try output.write("\n")
        case "table-cell": try output.write("\t")
        case "table" where isSpreadsheet: try endPage()
        case "page": try endPage()
        default: break
        }
    }

    private mutating func endPage() throws(DocumentError) {
        pages += 1
        try output.endPage()
    }

    /// A line of the file is none of the text.
    private static func space(_ byte: UInt8) -> UInt8 { byte == 0x0A || byte == 0x0D ? 0x20 : byte }
}
