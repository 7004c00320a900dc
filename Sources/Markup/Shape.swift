/// What is known of a record before there is one: its names, and how each is read.
final class Shape: Sendable {
    /// Two shapes are one when they describe the same type.
    enum Identity: Hashable, Sendable {
        case type(ObjectIdentifier)
        case derived(Int)
    }

    let identity: Identity
    /// What to call the record in a report.
    let name: String
    /// The names of the record, in order.
    let entries: [Entry]
    /// What `{{.}}` reads, if the record can be printed or gone through itself.
    let itself: Entry?

    private let slots: [String: Int]

    init(_ identity: Identity, name: String, entries: [Entry], itself: Entry?) {
        self.identity = identity
        self.name = name
        self.entries = entries
        self.itself = itself
        let pairs = entries.enumerated().map { ($1.name, $0) }
        slots = Dictionary(pairs) { first, _ in first }
    }

    /// The shape of a record type.
    convenience init<R: Rendered>(_ type: R.Type) {
        self.init(
            .type(ObjectIdentifier(type)), name: "\(type)", entries: R.fields.map(\.entry),
            itself: nil)
    }

    /// The place of a name among the entries.
    func slot(of name: String) -> Int? { slots[name] }

    static func string() -> Shape { leaf(String.self, .text) }
    static func number() -> Shape { leaf(Int.self, .number) }
    static func html() -> Shape { leaf(HTML.self, .html) }
    static func link() -> Shape { leaf(Link.self, .link) }

    /// The shape of a value without names, which only `{{.}}` can print.
    private static func leaf<V: Printable>(_ type: V.Type, _ kind: Entry.Kind) -> Shape {
        let itself = Entry(".", kind, slot: .itself(type), child: nil)
        return Shape(
            .type(ObjectIdentifier(type)), name: "\(type)", entries: [], itself: itself)
    }
}

extension Shape {
    /// The names of some shapes, and of those below them, that `used` lacks; each shape once.
    static func unused(in shapes: [Shape], _ used: [Identity: Set<String>]) -> [String] {
        var seen: Set<Identity> = []
        var waiting = Array(shapes.reversed())
        var names: [String] = []
        while let shape = waiting.popLast() {
            guard seen.insert(shape.identity).inserted else { continue }
            let known = used[shape.identity] ?? []
            for entry in shape.entries {
                if !known.contains(entry.name) { names.append("\(shape.name).\(entry.name)") }
                if let child = entry.child?() { waiting.append(child) }
            }
        }
        return names
    }
}
