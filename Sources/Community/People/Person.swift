package import Foundation
package import Storage

/// One account.
package struct Person: Equatable, Sendable {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    package let id: ID
    package let email: String
    package let name: String
    /// The language of what is written to them: `fr` or `en`.
    package let locale: String
    package let hasPhoto: Bool
    package let administersSite: Bool
    package let disabledAt: Date?

    /// Nothing of them is left but that others wrote to them.
    package var isErased: Bool { email == Self.erasedEmail(id) }

    /// An address that nobody can have (RFC 2606).
    static func erasedEmail(_ id: ID) -> String { "\(id)@erased.invalid" }
}

extension Person {
    /// The letters that stand for a photo: "Amina Haddad" is AH, "Région" is R.
    package static func initials(of name: String) -> String {
        let words = name.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
        let ends = words.count > 1 ? [words.first, words.last] : [words.first]
        return ends.compactMap { $0.flatMap { Substring($0).first?.uppercased() } }.joined()
    }
}

extension Person: FromRow {
    package init(row: Row) throws {
        id = try row["person_id"]
        email = try row["email"]
        name = try row["name"]
        locale = try row["locale"]
        hasPhoto = try row["has_photo"]
        administersSite = try row["administers_site"]
        disabledAt = try row["disabled_at"]
    }
}
