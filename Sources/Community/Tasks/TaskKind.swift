/// A kind of thing that waits for somebody in a space: to read, to vote, to decide. Those of all
/// features are counted in one statement and listed in one.
package struct TaskKind: Declaration {
    package static let noun = "kind of task"

    /// What is done from the list itself, without opening the thing first.
    package struct Confirmation: Sendable {
        /// The key of what the button says.
        package let word: String
        /// Where the form posts to, with the way back as `back`: see `Visit.back`.
        package let address: @Sendable (_ id: Int64, Space) -> String
        /// What the form sends beside the way back.
        package let fields: [Field]

        package struct Field: Sendable {
            package let name: String
            package let value: String

            package init(_ name: String, _ value: String) {
                (self.name, self.value) = (name, value)
            }
        }

        package init<ID: EntityID>(
            word: String, path: SpacePathTo<ID>, fields: [Field] = []
        ) {
            self.word = word
            self.fields = fields
            address = { path(ID(rawValue: $0), in: $1) }
        }
    }

    /// Begins with the name of its feature: `news.reading`.
    package let name: String
    /// The key of what such tasks stand under: "À lire".
    package let heading: String
    /// The key of what the way to the thing says: "Décider".
    package let act: String
    /// Where they stand among the others: the lowest comes first.
    package let order: Int
    package let address: @Sendable (_ id: Int64, Space) -> String
    /// What one press does each; where there are several, one is chosen.
    package let confirmations: [Confirmation]
    /// The key of what is to be known before one opens such a thing; nil for nothing.
    package let note: String?
    private let rows: @Sendable (Viewer, Space) -> TaskRows?

    /// - Parameters:
    ///   - path: of the thing, or of the page where the viewer does what they are asked to.
    ///   - note: see `note`.
    ///   - rows: what waits for a viewer who belongs to a space, and only what they may see;
    ///     nil where nothing of the kind ever can, which costs no part of the statement.
    package init<ID: EntityID>(
        _ name: String, heading: String, act: String, order: Int, path: SpacePathTo<ID>,
        confirmations: [Confirmation] = [], note: String? = nil,
        rows: @escaping @Sendable (Viewer, Space) -> TaskRows?
    ) {
        self.name = name
        self.heading = heading
        self.act = act
        self.order = order
        address = { path(ID(rawValue: $0), in: $1) }
        self.confirmations = confirmations
        self.note = note
        self.rows = rows
    }

    /// One of whose things there is one alone in each space, at an address of its own.
    package init(
        _ name: String, heading: String, act: String, order: Int, path: SpacePath,
        rows: @escaping @Sendable (Viewer, Space) -> TaskRows?
    ) {
        self.name = name
        self.heading = heading
        self.act = act
        self.order = order
        address = { path(in: $1) }
        confirmations = []
        note = nil
        self.rows = rows
    }

    /// One whose things have an address that is not of a space.
    package init(
        _ name: String, heading: String, act: String, order: Int, path: some PlainPath & Sendable,
        rows: @escaping @Sendable (Viewer, Space) -> TaskRows?
    ) {
        self.name = name
        self.heading = heading
        self.act = act
        self.order = order
        let address = path.pattern.address(space: nil, id: nil)
        self.address = { _, _ in address }
        confirmations = []
        note = nil
        self.rows = rows
    }

    /// Nothing waits for a guest of a public space.
    func rows(for viewer: Viewer, in space: Space) -> TaskRows? {
        viewer.belongs(to: space) ? rows(viewer, space) : nil
    }
}
