import Foundation
import HTTP
import TestKit

/// What the forms of a page hold, as a browser would send them.
struct ShownForm {
    private let page: String

    init(_ answer: Answer) { page = answer.text }

    /// Every value that stands in controls of this name.
    func values(_ name: String) -> [String] {
        inputs(name) + areas(name) + lists(name)
    }

    private func inputs(_ name: String) -> [String] {
        found("<input ([^>]*)name=\"\(name)\"([^>]*)>").compactMap { tag in
            let isTicked = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"")
            if isTicked, !tag.hasSuffix(" checked>"), !tag.contains(" checked ") { return nil }
            return Self.first("value=\"([^\"]*)\"", in: tag).map(Self.unescaped)
        }
    }

    private func areas(_ name: String) -> [String] {
        found("<textarea [^>]*name=\"\(name)\"[^>]*>[^<]*</textarea>").compactMap {
            Self.first(">\\n?([^<]*)</textarea>", in: $0).map(Self.unescaped)
        }
    }

    private func lists(_ name: String) -> [String] {
        found("<select [^>]*name=\"\(name)\"[^>]*>.*?</select>").compactMap {
            Self.first("value=\"([^\"]*)\" selected", in: $0).map(Self.unescaped)
        }
    }

    private func found(_ pattern: String) -> [String] { Self.all(pattern, in: page).map { $0[0] } }

    private static func first(_ pattern: String, in text: String) -> String? {
        all(pattern, in: text).first?.last
    }

    private static func all(_ pattern: String, in text: String) -> [[String]] {
        guard
            let regex = try? NSRegularExpression(
                pattern: pattern, options: [.dotMatchesLineSeparators])
        else { return [] }
        return regex.matches(in: text, range: NSRange(text.startIndex..., in: text)).map { match in
            (0..<match.numberOfRanges).compactMap { index in
                Range(match.range(at: index), in: text).map { String(text[$0]) }
            }
        }
    }

    private static func unescaped(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
}
