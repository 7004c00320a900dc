/// One name of a shape: what it is, how it is read, and what a section on it pushes.
struct Entry: Sendable {
    enum Kind: Sendable {
        case text, number, flag, html, link, record, list
        /// A record that is printed once for many readers.
        case kept
        /// A value of the tree, known only when it is rendered.
        case anything
    }

    let name: String
    let kind: Kind
    let slot: Slot
    /// The shape of what a section pushes.
    let child: LazyShape?

    init(_ name: String, _ kind: Kind, slot: Slot, child: (@Sendable () -> Shape)?) {
        self.name = name
        self.kind = kind
        self.slot = slot
        self.child = child.map(LazyShape.init)
    }
}
