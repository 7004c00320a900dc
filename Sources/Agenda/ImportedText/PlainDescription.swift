import Foundation

/// A description as text: Google writes some in HTML.
enum PlainDescription {
    static func text(_ short: String) -> String {
        guard isMarkup(short) else { return short }
        var text = ""
        var rest = short[...]
        while let open = rest.firstIndex(of: "<") {
            text += rest[..<open]
            guard let close = rest[open...].firstIndex(of: ">") else {
                rest = rest[open...]
                break
            }
            let tag = rest[rest.index(after: open)..<close].lowercased()
            if ["br", "/p", "/li", "/div", "/tr"].contains(where: tag.hasPrefix) { text += "\n" }
            if tag == "li" { text += "- " }
            rest = rest[rest.index(after: close)...]
        }
        text += rest
        for (sign, plain) in signs { text = text.replacing(sign, with: plain) }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func isMarkup(_ text: String) -> Bool {
        let small = text.lowercased()
        return ["<br", "</p>", "</a>", "</b>", "</li>", "</span>", "</div>", "</html>"]
            .contains(where: small.contains)
    }

    private static let signs = [
        ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
        ("&amp;", "&"),
    ]
}
