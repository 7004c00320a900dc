package import Foundation
package import Storage

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

    /// Their name where it is theirs alone, more than one word; else what stands in no text.
    package var fullName: String { name.contains(" ") ? name : "" }

    /// A column without their name.
    /// - Parameter most: the characters that it takes.
    package func without(_ column: SQL, most: Int) -> SQL {
        "SUBSTR(REPLACE(\(column), \(fullName), \(goneName)), 1, CAST(\(most) AS INTEGER))"
    }

    /// A text without their name.
    func removingName(from text: String) -> String {
        ErasedName.isOfOne(name) ? ErasedName(name, site).removed(from: text) : text
    }

    /// What stands in the place of their name.
    var goneName: String { words(nil)("person.gone") }

    /// The texts of a language; nil for that of the site.
    package func words(_ locale: String?) -> Localization {
        site.catalogues.words(locale ?? site.options.locale)
    }
}
