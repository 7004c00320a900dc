import Foundation

/// The numbers of a page that the end of a line may part from what they count: hours, sizes,
/// messages. What people wrote themselves is left out: their prose, and hours out of `<time>`.
struct SplitNumbers {
    let all: [String]

    private static let units =
        "ko|Ko|Mo|Go|kB|MB|GB|%|octets?|messages?|membres?|réponses?|personnes?|fichiers?|"
        + "sujets?|voix|votes?|places|fois|jours?|heures?|minutes?|semaines?|pages?|lignes?|"
        + "liens?|fiches?|contacts?|nouveaux?|nouvelles?|documents?|commentaires?|événements?|"
        + "sondages?|actualités?|résultats?|photos?|images?|invitations?|tâches?|versions?"

    init(_ html: String) {
        var text = Self.withoutProse(html)
        for (pattern, replacement) in [
            ("(?s)<(script|style|textarea|template|title|option)\\b.*?</\\1>", "\n"),
            ("</(b|strong|em|a|mark|time|span|i|abbr)>\\s+(?=<)", "\n"),
            ("</?(b|strong|em|a|mark|time|span|i|abbr)\\b[^>]*>", ""), ("<[^>]*>", "\n"),
        ] {
            text = text.replacingOccurrences(
                of: pattern, with: replacement, options: .regularExpression)
        }
        all =
            Self.matches("[^\\n]{0,30}\\d (\(Self.units))(?![\\w@])[^\\n]{0,20}", in: text)
            + Self.matches("<time[^>]*>[^<]*(\\d h|h \\d)[^<]*", in: html)
    }

    private static func matches(_ pattern: String, in text: String) -> [String] {
        var found: [String] = []
        var start = text.startIndex
        while let match = text.range(
            of: pattern, options: .regularExpression, range: start..<text.endIndex)
        {
            found.append(String(text[match]))
            start = match.upperBound
        }
        return found
    }

    /// Up to the end of the element, whatever stands in it.
    private static func withoutProse(_ html: String) -> String {
        var (kept, rest) = ("", Substring(html))
        while let start = rest.range(
            of: "<div class=\"[^\">]*\\bprose\\b", options: .regularExpression)
        {
            kept += rest[..<start.lowerBound] + "\n"
            rest = rest[start.upperBound...]
            var depth = 1
            while depth > 0, let tag = rest.range(of: "</?div\\b", options: .regularExpression) {
                depth += rest[tag].hasPrefix("</") ? -1 : 1
                rest = rest[tag.upperBound...]
            }
        }
        return kept + rest
    }
}
