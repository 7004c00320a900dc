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

    /// - Throws: what says nothing of the file, and may be tried again.
    static func read(_ version: DocumentVersion, _ site: Site) throws -> FileText {
        guard let digest = FileDigest(hex: version.digest) else { return FileText(.broken) }
        do {
            return FileText(
                try DocumentText.read(
                    site.files.path(of: digest), mediaType: version.mediaType,
                    charset: version.charset ?? ""))
        } catch .unavailable {
            throw DocumentError.unavailable
        } catch {
            return FileText(Self.state(error))
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
        case .broken, .tooCostly, .unavailable: .broken
        }
    }
}
