import Community
import TextFiles

/// What is said of a table, in the words of its reader.
struct SheetText {
    private let words: Localization

    init(_ words: Localization) { self.words = words }

    func sentence(_ problem: CSVProblem) -> String {
        switch problem.kind {
        case .openQuote: words("imports.sheet.problem.quote")
        case .tooFew(let count): words.count("imports.sheet.problem.few", count)
        case .tooMany(let count): words.count("imports.sheet.problem.many", count)
        case .tooLong: words("imports.sheet.problem.long")
        case .noName(let place):
            words("imports.sheet.problem.noName", ["n": words.number(place)])
        case .nameTwice(let name): words("imports.sheet.problem.twice", ["name": name])
        case .controls: words("imports.sheet.problem.controls")
        }
    }

    func name(_ encoding: TextEncoding) -> String {
        switch encoding {
        case .utf8: words("imports.sheet.encoding.utf8")
        case .windows1252: words("imports.sheet.encoding.windows")
        case .macRoman: words("imports.sheet.encoding.mac")
        case .utf16LittleEndian: words("imports.sheet.encoding.unicode")
        case .utf16BigEndian: words("imports.sheet.encoding.unicodeBig")
        }
    }

    func name(_ separator: CSVSeparator) -> String {
        switch separator {
        case .semicolon: words("imports.sheet.separator.semicolon")
        case .comma: words("imports.sheet.separator.comma")
        case .tab: words("imports.sheet.separator.tab")
        case .bar: words("imports.sheet.separator.bar")
        }
    }
}
