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

    /// The texts of a language; nil for that of the site.
    package func words(_ locale: String?) -> Localization {
        site.catalogues.words(locale ?? site.options.locale)
    }
}
