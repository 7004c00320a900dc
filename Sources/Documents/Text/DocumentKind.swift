/// The kinds of document that text is taken from, by media type.
package enum DocumentKind: String, Sendable {
    case pdf, word, sheets, slides, openDocument, html, text
    /// A format of before 2007, or what a password makes of a newer one.
    case compound

    package init?(mediaType: String) {
        let type = mediaType.split(separator: ";").first.map { $0.filter { $0 != " " } } ?? ""
        if let known = Self.known[type.lowercased()] {
            self = known
        } else if Self.openDocuments.contains(where: { type == Self.openPrefix + $0 }) {
            self = .openDocument
        } else if type.hasPrefix("text/") {
            self = .text
        } else {
            return nil
        }
    }

    private static let openPrefix = "application/vnd.oasis.opendocument."
    private static let openDocuments = ["text", "spreadsheet", "presentation"]
    private static let officePrefix = "application/vnd.openxmlformats-officedocument."

    private static let known: [String: DocumentKind] = [
        "application/pdf": .pdf,
        officePrefix + "wordprocessingml.document": .word,
        officePrefix + "spreadsheetml.sheet": .sheets,
        officePrefix + "presentationml.presentation": .slides,
        "application/vnd.ms-word.document.macroenabled.12": .word,
        "application/vnd.ms-excel.sheet.macroenabled.12": .sheets,
        "application/vnd.ms-powerpoint.presentation.macroenabled.12": .slides,
        "text/html": .html, "application/xhtml+xml": .html,
        "application/msword": .compound, "application/vnd.ms-excel": .compound,
        "application/vnd.ms-powerpoint": .compound,
        // Not text for a reader, whatever its name says.
        "text/rtf": .compound, "image/svg+xml": .compound,
    ]
}
