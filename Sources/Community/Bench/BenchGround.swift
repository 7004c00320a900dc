/// The filled site, as a measure sees it.
package struct BenchGround: Sendable {
    package let space: Space
    package let handles: BenchHandles
    /// A text as a member writes it.
    package let message: String

    package init(space: Space, handles: BenchHandles, message: String) {
        self.space = space
        self.handles = handles
        self.message = message
    }
}
