package import Foundation

/// Whose account is being erased.
package struct ErasedPerson: Sendable {
    package let id: Person.ID
    /// Their address; nil once the account is closed.
    package let email: String?
    package let now: Date
    /// Their name; empty where it is not known any more.
    package let name: String
    let site: Site
    /// How many rows one piece of the work may touch.
    package let limit: Int

    /// What all features declare, for whom what is erased stands in their texts as well.
    package var declarations: Declarations { site.declarations }

    /// A text without their name.
    func removingName(from text: String) -> String {
        ErasedName.isOfOne(name) ? ErasedName(name, site).removed(from: text) : text
    }

    /// A text without their address. Where an address begins before it or goes on after it, it is
    /// that of somebody else.
    package func removingAddress(from text: String) -> String {
        guard let email, !email.isEmpty else { return text }
        let gone = words(nil)("person.gone")
        var result = ""
        var rest = text.startIndex
        while let range = text.range(
            of: email, options: .caseInsensitive, range: rest..<text.endIndex)
        {
            let isOwn =
                Self.ends(text[..<range.lowerBound].suffix(1))
                && Self.ends(text[range.upperBound...].drop { $0 == "." }.prefix(1))
            result += text[rest..<range.lowerBound] + (isOwn ? gone : String(text[range]))
            rest = range.upperBound
        }
        return result + text[rest...]
    }

    private static func ends(_ sign: Substring) -> Bool {
        sign.allSatisfy { !$0.isLetter && !$0.isNumber && !"-_+.".contains($0) }
    }

    /// The texts of a language; nil for that of the site.
    package func words(_ locale: String?) -> Localization {
        site.catalogues.words(locale ?? site.options.locale)
    }
}
