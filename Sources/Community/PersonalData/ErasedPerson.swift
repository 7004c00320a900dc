package import Foundation

/// Whose account is being erased.
package struct ErasedPerson: Sendable {
    package let id: Person.ID
    /// Their address; nil once the account is closed.
    package let email: String?
    package let now: Date
    /// How many rows one piece of the work may touch.
    package let limit: Int
}
