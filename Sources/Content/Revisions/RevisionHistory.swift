package import Community
package import Foundation
import HTTP
package import Markup

/// Every version that an item has had, newest first: who saved it, when, and what it changed
/// word by word. The first text is shown whole.
///
/// In a page: `.record("history", RevisionHistory.self) { $0.history }`; in its template
/// `{{>shared/_history}}`.
package struct RevisionHistory: Rendered {
    /// Who wrote the first text, and when.
    package struct Beginning: Sendable {
        let author: String?
        let at: Date

        package init(by author: String?, at date: Date) {
            self.author = author
            at = date
        }
    }

    private static let size = 10
    private static let field = "from"

    let versions: [RevisionChange]
    let pages: KeysetPages

    /// - Parameters:
    ///   - current: the words of today.
    ///   - beginning: nil where nobody kept it; then the first text is the one that was replaced.
    ///   - address: that of the page.
    package init(
        of item: Item.ID, _ current: Wording, since beginning: Beginning? = nil,
        at address: String, _ visit: Visit
    ) throws {
        let from = visit.request.head.query.first(Self.field).flatMap {
            Revision.ID(segment: $0)
        }
        // A later page begins with the last version of the one before: what the next one became.
        let page = try KeysetPage(size: from == nil ? Self.size : Self.size + 1) {
            try RevisionStore(db: visit.db).page(of: item, from: from, size: $0)
        }
        let replaced = page.rows.dropFirst(from == nil ? 0 : 1)
        let words = page.rows.map { Wording($0, like: current) }
        let later = from == nil ? [current] + words : words
        var versions = zip(replaced, later).map { revision, next in
            RevisionChange(
                from: Wording(revision, like: current), to: next, by: revision.editorName,
                at: revision.replacedAt, visit)
        }
        if let beginning, let first = later.last, !page.hasNext {
            versions.append(
                RevisionChange(
                    from: nil, to: first, by: beginning.author, at: beginning.at, visit))
        }
        self.versions = versions
        pages = KeysetPages(page, at: address, isFirst: from == nil, field: Self.field) {
            $0.id.description
        }
    }

    package var isEmpty: Bool { versions.isEmpty }

    package static let fields: [Field<Self>] = [
        .list("versions", RevisionChange.self) { $0.versions },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}
