/// A value that takes more than a little memory.
package protocol Weighed: Sendable {
    /// In bytes, about.
    var weight: Int { get }
}
