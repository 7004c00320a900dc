/// The occurrences of an event within a window, in order.
package struct Expansion: Hashable, Sendable {
    package let occurrences: [Occurrence]
    /// Whether there were more in the window than were asked for.
    package let isCapped: Bool
}
