/// The text of a document, page by page, as it is searched in: letters folded to their plain form
/// (Unicode's NFKC), without signs that no reader sees.
///
///     let text = try DocumentText.read(path, mediaType: "application/pdf")
///     text.pages[11]  // page 12
package struct DocumentText: Equatable, Sendable {
    /// Page 1 first. Pages of a PDF, sheets of a spreadsheet, slides; all else is one page. A page
    /// without text is empty.
    package let pages: [String]
    /// There was more than is kept.
    package let isCut: Bool
    /// Whether the pages are those that a reader sees numbered.
    package let isPaged: Bool

    /// Pages that are kept of one document.
    package static let mostPages = 5000
    package init(pages: [String], isCut: Bool, isPaged: Bool) {
        self.pages = pages
        self.isCut = isCut
        self.isPaged = isPaged
    }

    /// No letter on any page: pictures of pages, perhaps.
    package var isBlank: Bool { pages.allSatisfy(\.isEmpty) }

    /// Reads a file in a child process that can do nothing else.
    /// - Parameters:
    ///   - mediaType: what the file is, by its content; not what its sender says.
    ///   - charset: of a text or a page of the web; empty when it is not known.
    ///   - limits: what its reading may cost; the text is cut when it is longer than `output`.
    /// - Throws: `encrypted`, `broken` or `tooCostly` of the document, `unsupported` of its type;
    ///   `unavailable` when nothing can be said now.
    package static func read(
        _ path: String, mediaType: String, charset: String = "", confined: Confined = Confined(),
        limits: ConfinedLimits = .text
    ) throws(DocumentError) -> DocumentText {
        guard let kind = DocumentKind(mediaType: mediaType) else { throw .unsupported }
        let result: ConfinedResult
        if kind == .pdf {
            result = try PDFProgram.text.run(over: path, confined, limits)
        } else {
            let task = Confined.Task.own(["text", kind.rawValue, charset])
            result = try confined.run(task, over: path, limits: limits)
            if let error = result.error { throw error }
            guard result.ending == .full || result.ending == .code(0) else { throw .broken }
        }
        let isPaged = [.pdf, .sheets, .slides, .openDocument].contains(kind)
        return DocumentText(result, most: limits.output, isPaged: isPaged)
    }

    private init(_ result: ConfinedResult, most: Int, isPaged: Bool) {
        var cleaning = TextCleaning(most: most)
        var pages: [String] = []
        var isCut = result.ending == .full
        let pieces = result.output.split(separator: 0x0C, omittingEmptySubsequences: false)
        // Each page ends with a form feed; what follows the last is a page only if it was cut.
        for piece in pieces.last?.isEmpty == true ? pieces.dropLast() : pieces {
            guard pages.count < Self.mostPages, !cleaning.isFull else {
                isCut = true
                break
            }
            pages.append(cleaning.clean(piece))
        }
        self.init(
            pages: pages, isCut: isCut || cleaning.isFull, isPaged: isPaged && pages.count > 1)
    }
}
