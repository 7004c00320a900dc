import Foundation

/// What is wrong with the HTML of a page, as far as a reader without a parser can tell.
struct PageFaults {
    private(set) var all: [String] = []
    private var open: [String] = []
    private var ids: [String] = []
    private var targets: [String] = []
    private var headings = 0

    private static let void: Set = [
        "base", "meta", "link", "input", "img", "br", "hr", "source", "wbr", "col", "!doctype",
    ]

    init(_ html: String) {
        var rest = Substring(html)
        while let start = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: start)...]
            guard let end = Self.end(of: rest) else { break }
            read(rest[..<end])
            rest = rest[rest.index(after: end)...]
            if open.last == "script", let close = rest.range(of: "</script") {
                rest = rest[close.lowerBound...]
            }
        }
        finish()
    }

    /// The `>` that ends a tag, outside of quotes.
    private static func end(of text: Substring) -> Substring.Index? {
        var isQuoted = false
        return text.indices.first { index in
            if text[index] == "\"" { isQuoted.toggle() }
            return text[index] == ">" && !isQuoted
        }
    }

    private mutating func read(_ tag: Substring) {
        if tag.hasPrefix("!--") { return }
        let isClosing = tag.hasPrefix("/")
        let name = tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }.lowercased()
        if isClosing { return close(name) }
        if name == "h1" { headings += 1 }
        if let id = value("id", tag) { ids.append(id) }
        if name == "label", let target = value("for", tag) { targets.append(target) }
        if name == "img", value("alt", tag) == nil { all.append("an img without alt: \(tag)") }
        if value("style", tag) != nil || tag.contains(" on") && value("onclick", tag) != nil {
            all.append("an inline attribute: \(tag)")
        }
        if !Self.void.contains(name), !tag.hasSuffix("/") { open.append(name) }
    }

    private mutating func close(_ name: String) {
        if open.last == name {
            open.removeLast()
        } else {
            all.append("</\(name)> closes <\(open.last ?? "nothing")>")
        }
    }

    private func value(_ attribute: String, _ tag: Substring) -> String? {
        guard let start = tag.range(of: " \(attribute)=\"") else { return nil }
        return String(tag[start.upperBound...].prefix { $0 != "\"" })
    }

    private mutating func finish() {
        if !open.isEmpty { all.append("never closed: \(open.joined(separator: " "))") }
        if headings != 1 { all.append("\(headings) h1") }
        let twice = Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys
        all += twice.map { "the id \($0) twice" }
        all += targets.filter { !ids.contains($0) }.map { "a label for \($0), which is not there" }
    }
}
