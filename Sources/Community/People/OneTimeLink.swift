package import Storage

/// A link that a mail carries: it serves once, for half an hour.
package struct OneTimeLink: FromRow {
    package enum Purpose: String, SQLValue {
        case password, email
        case signIn = "sign-in"
    }

    package let person: Person.ID
    /// The new address that the link proves.
    package let email: String?

    package init(row: Row) throws {
        person = try row["person_id"]
        email = try row["email"]
    }
}
