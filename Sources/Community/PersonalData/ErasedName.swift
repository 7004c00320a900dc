import Markup

/// The name of somebody whose account is erased, in texts that stay.
package struct ErasedName {
    /// Never empty.
    package let full: String
    /// What stands in its place.
    package let gone: String

    private init(full: String, gone: String) { (self.full, self.gone) = (full, gone) }

    init(_ name: String, _ site: Site) {
        self.init(
            full: name, gone: site.catalogues.words(site.options.locale)("person.gone"))
    }

    /// Whether it is theirs alone. A single word may be a name of others as well, and stays.
    static func isOfOne(_ name: String) -> Bool { name.contains(" ") }

    /// As HTML has it.
    var asMarkup: ErasedName {
        ErasedName(full: Escaping.escape(full), gone: Escaping.escape(gone))
    }

    /// A text without it. Where a letter or a digit goes on, it is the name of somebody else.
    func removed(from text: String) -> String {
        var result = ""
        var rest = text.startIndex
        for range in text.ranges(of: full) where stands(at: range, in: text) {
            result += text[rest..<range.lowerBound] + gone
            rest = range.upperBound
        }
        return result + text[rest...]
    }

    private func stands(at range: Range<String.Index>, in text: String) -> Bool {
        let signs = [text[..<range.lowerBound].last, text[range.upperBound...].first]
        return signs.allSatisfy { $0.map { !$0.isLetter && !$0.isNumber } ?? true }
    }
}
