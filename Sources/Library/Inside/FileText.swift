import Community
import Content
import Documents
import Storage

/// What the text of a file is, or why there is none.
struct FileText: Sendable {
    let state: DocumentReading.Text
    let pages: [ItemPage]
    /// Numbered pages.
    let count: Int
    /// What one is told of before opening it.
    var marks: Set<DocumentMark> = []

    /// - Throws: what says nothing of the file, and may be tried again.
    static func read(_ version: DocumentVersion, _ site: Site) throws -> FileText {
        // What is altered on the disk is not what was vetted, and not to be found.
        guard let digest = FileDigest(hex: version.digest), try site.files.isWhole(digest) == true
        else { return FileText(.broken) }
        let path = site.files.path(of: digest)
        let confined = Confined(site)
        var text = try read(version, at: path, confined)
        text.marks = try marks(at: path, confined)
        return text
    }

    private static func read(
        _ version: DocumentVersion, at path: String, _ confined: Confined
    ) throws(DocumentError) -> FileText {
        do {
            return FileText(
                try DocumentText.read(
                    path, mediaType: version.mediaType, charset: version.charset ?? "",
                    confined: confined))
        } catch {
            guard error.isOfDocument else { throw error }
            return FileText(state(error))
        }
    }

    /// None of a file that cannot be read: its state says so.
    private static func marks(
        at path: String, _ confined: Confined
    ) throws(DocumentError) -> Set<DocumentMark> {
        do {
            return try DocumentMarks.read(path, confined: confined)
        } catch {
            guard error.isOfDocument else { throw error }
            return []
        }
    }

    private init(_ state: DocumentReading.Text) {
        (self.state, pages, count) = (state, [], 0)
    }

    private init(_ text: DocumentText) {
        state = text.isBlank ? .blank : text.isCut ? .cut : .read
        pages = text.pages.enumerated().map { number, page in
            ItemPage(text.isPaged ? number + 1 : nil, page)
        }
        count = text.isPaged ? text.pages.count : 0
    }

    private static func state(_ error: DocumentError) -> DocumentReading.Text {
        switch error {
        case .encrypted: .locked
        case .unsupported: .none
        case .broken, .tooCostly, .unavailable, .unfenced: .broken
        }
    }
}
