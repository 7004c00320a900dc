package import Foundation

/// Two accounts of one person that become one.
package struct MergedPair: Sendable {
    package let kept: Person.ID
    package let closed: Person.ID
    package let now: Date
    /// What all features declare, for whom the one that closes stands in their texts as well.
    package let declarations: Declarations
    /// How many rows one piece of the work may touch.
    package let limit: Int
}
