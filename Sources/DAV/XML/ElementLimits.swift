/// What a document may have at most.
package struct ElementLimits: Sendable {
    package var bytes: Int
    package var depth: Int
    package var elements: Int
    /// Of one element.
    package var attributes: Int

    package init(
        bytes: Int = 1 << 20, depth: Int = 16, elements: Int = 20_000, attributes: Int = 16
    ) {
        self.bytes = bytes
        self.depth = depth
        self.elements = elements
        self.attributes = attributes
    }
}
