package import TextFiles

/// One of several values of a card, with what was said of it.
package struct CardEntry<Value: Hashable & Sendable>: Hashable, Sendable {
    package var value: Value
    /// In small letters, none twice: `work`, `cell`, `x-intern`.
    package var types: [String]
    /// From 1, the most wanted, to 100 (RFC 6350 section 5.3).
    package var preference: Int?
    /// The name that its owner gave it (`X-ABLabel`), in their words.
    package var label = ""
    /// Other parameters, which are kept.
    package var parameters: [LineParameter] = []

    package init(_ value: Value, types: [String] = [], preference: Int? = nil) {
        self.value = value
        self.types = types
        self.preference = preference
    }
}
