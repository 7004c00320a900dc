/// The programs of poppler that read a PDF, and what their exit codes say.
enum PDFProgram {
    case text
    /// The first page as a JPEG whose longer side has so many pixels.
    case picture(edge: Int)
    /// Whether it opens at all.
    case facts

    /// - Throws: what the ending says of the document; what was written before is then lost.
    func run(
        over path: String, _ confined: Confined, _ limits: ConfinedLimits
    ) throws(DocumentError) -> ConfinedResult {
        let result = try confined.run(
            .program("/usr/bin/" + name, words), over: path, limits: limits)
        if let error = result.error { throw error }
        switch result.ending {
        case .full, .code(0): return result
        case .code(3): throw .encrypted
        default: throw result.complaint.contains("Incorrect password") ? .encrypted : .broken
        }
    }

    private var name: String {
        switch self {
        case .text: "pdftotext"
        case .picture: "pdftoppm"
        case .facts: "pdfinfo"
        }
    }

    private var words: [String] {
        switch self {
        case .text:
            [
                "-enc", "UTF-8", "-eol", "unix", "-l", "\(DocumentText.mostPages + 1)",
                Confined.document, "-",
            ]
        case .picture(let edge):
            [
                "-singlefile", "-f", "1", "-l", "1", "-scale-to", "\(edge)", "-jpeg", "-jpegopt",
                "quality=85", Confined.document,
            ]
        case .facts: [Confined.document]
        }
    }
}
