package import Foundation

/// Whose account is being erased.
package struct ErasedPerson: Sendable {
    package let id: Person.ID
    /// Their address; nil once the account is closed.
    package let email: String?
    package let now: Date
    /// What all features declare, for whom what is erased stands in their texts as well.
    package let declarations: Declarations
    /// How many rows one piece of the work may touch.
    package let limit: Int
}
