import Community
import Foundation
import HTTP
import Markup

/// An Atom document (RFC 4287). Nothing in it depends on when it is asked for.
struct AtomFeed {
    static let mediaType = MediaType(
        essence: "application/atom+xml",
        parameters: [HeaderParameter(name: "charset", value: "utf-8")])

    let site: SiteOptions
    let path: String
    let title: String
    let spaces: [Space]
    let lines: [NewsLine]

    var xml: String {
        let entries = lines.compactMap { line in
            spaces.first { $0.id == line.space }.map { entry(line, $0) }
        }
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
            <id>\(text(site.address))/feeds</id>
            <title>\(text(title))</title>
            <updated>\(machine(newest))</updated>
            <link rel="self" href="\(text(site.address + path))"/>
            <link rel="alternate" href="\(text(site.address))/"/>
            \(entries.joined(separator: "\n"))
            </feed>

            """
    }

    private var newest: Date {
        lines.map(updated).max() ?? Date(timeIntervalSince1970: 0)
    }

    private func entry(_ line: NewsLine, _ space: Space) -> String {
        let address = text(site.address + NewsPaths.item(line.id, in: space))
        return """
            <entry>
            <id>\(address)</id>
            <title>\(text(line.title))</title>
            <link rel="alternate" href="\(address)"/>
            <published>\(machine(line.listedAt))</published>
            <updated>\(machine(updated(line)))</updated>
            <author><name>\(text(line.authorName ?? space.name))</name></author>
            <category term="\(text(line.categoryName ?? space.name))"/>
            <summary>\(text(line.brief))</summary>
            </entry>
            """
    }

    private func updated(_ line: NewsLine) -> Date {
        max(line.editedAt ?? line.listedAt, line.listedAt)
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
