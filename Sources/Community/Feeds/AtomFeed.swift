package import Foundation
package import HTTP
import Markup
import Storage

/// An Atom document (RFC 4287) for one reader. Nothing in it depends on when it is asked for.
package struct AtomFeed {
    package struct Entry {
        let path: String
        let title: String
        let author: String
        let category: String
        let summary: String
        let published: Date
        let updated: Date

        /// - Parameter path: of the thing itself, from the root of the site.
        package init(
            path: String, title: String, author: String, category: String, summary: String,
            published: Date, updated: Date
        ) {
            self.path = path
            self.title = title
            self.author = author
            self.category = category
            self.summary = summary
            self.published = published
            self.updated = updated
        }
    }

    static let mediaType = MediaType(
        essence: "application/atom+xml",
        parameters: [HeaderParameter(name: "charset", value: "utf-8")])

    let site: SiteOptions
    let path: String
    let title: String
    let page: String
    let name: String
    let entries: [Entry]

    /// - Parameters:
    ///   - path: where it is read, its secret included.
    ///   - page: the page of the site that it follows.
    ///   - name: what tells it from the site's other feeds; not a secret.
    package init(
        _ site: SiteOptions, path: String, title: String, page: String, name: String,
        entries: [Entry]
    ) {
        self.site = site
        self.path = path
        self.title = title
        self.page = page
        self.name = name
        self.entries = entries
    }

    /// The document, or that the reader's copy is still fresh.
    package func answer(_ visit: Visit) -> Response {
        let bytes = Array(xml.utf8)
        var digest = DigestStream()
        digest.update(bytes)
        let tag = ETag(digest.finish().hex)
        let isFresh = visit.request.head.hasFresh(tag)
        var response = isFresh ? Response(.notModified) : Response(type: Self.mediaType, bytes)
        response.headers.set("ETag", tag.description)
        response.headers.set("Cache-Control", "private, no-cache")
        return response
    }

    private var xml: String {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
        <id>\(text(site.address + name))</id>
        <title>\(text(title))</title>
        <updated>\(machine(newest))</updated>
        <link rel="self" href="\(text(site.address + path))"/>
        <link rel="alternate" href="\(text(site.address + page))"/>
        \(entries.map(entry).joined(separator: "\n"))
        </feed>

        """
    }

    private var newest: Date {
        entries.map(\.updated).max() ?? Date(timeIntervalSince1970: 0)
    }

    private func entry(_ entry: Entry) -> String {
        let address = text(site.address + entry.path)
        return """
            <entry>
            <id>\(address)</id>
            <title>\(text(entry.title))</title>
            <link rel="alternate" href="\(address)"/>
            <published>\(machine(entry.published))</published>
            <updated>\(machine(entry.updated))</updated>
            <author><name>\(text(entry.author))</name></author>
            <category term="\(text(entry.category))"/>
            <summary>\(text(entry.summary))</summary>
            </entry>
            """
    }

    private func machine(_ date: Date) -> String { LocalDate(date, .gmt).rfc3339 }

    /// XML has no place for control characters (XML 1.0, section 2.2).
    private func text(_ text: String) -> String {
        let allowed = text.unicodeScalars.filter {
            $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF || $0 == "\n" || $0 == "\t"
        }
        return Escaping.escape(String(String.UnicodeScalarView(allowed)))
    }
}
