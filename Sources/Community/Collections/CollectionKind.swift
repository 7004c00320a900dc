package import DAV
package import Storage

/// What a feature shows to programs as a collection of small files: a calendar of events or an
/// address book of cards, one in each space. The feature says who sees which and writes their
/// texts; the kernel speaks CalDAV and CardDAV (RFC 4791, RFC 6352), read only, and keeps what
/// tells a program what has changed since it came last.
///
/// Its `routes` belong into the manifest of the feature, and its `reach` among what it declares.
package struct CollectionKind: Declaration {
    package static let noun = "collection for programs"

    package enum Content: Sendable {
        case calendar, addressBook
    }

    package typealias Context = CollectionContext

    /// That of its reach as well, unless another kind has it: `agenda`.
    package let name: String
    package let content: Content
    /// The key of the word of its reach.
    let word: String
    let title: @Sendable (Context) -> String
    /// Such as `#0b5a5e`; nil lets the program choose.
    let colour: String?
    /// What marks its addresses beside those of another kind of the same content, which the same
    /// passwords open: `answers`. Nil for the kind that has the home of its content.
    let mark: String?
    /// The name of that other kind.
    private let opens: String?
    /// Whoever has the same here sees the same: the role, the groups. Nil where each sees what is
    /// theirs alone.
    let sight: (@Sendable (Viewer, Space) -> String)?
    /// What the viewer sees in these spaces, in at most two statements.
    let members: @Sendable (Database, Viewer, [Space]) throws -> [Space.ID: [CollectionMember]]
    /// Which of them a question is about; nil for a question that is not understood.
    let find: @Sendable (Context, Report.Kind) throws -> Set<Int64>?
    /// The texts of some, of those that the viewer sees.
    let texts: @Sendable (Context, [Int64], DataWish) throws -> [Int64: String]

    package init(
        _ name: String, _ content: Content, word: String, colour: String? = nil,
        beside other: CollectionKind? = nil, marked mark: String? = nil,
        title: @escaping @Sendable (Context) -> String,
        sight: (@Sendable (Viewer, Space) -> String)?,
        members:
            @escaping @Sendable (Database, Viewer, [Space]) throws -> [Space.ID:
            [CollectionMember]],
        find: @escaping @Sendable (Context, Report.Kind) throws -> Set<Int64>?,
        texts: @escaping @Sendable (Context, [Int64], DataWish) throws -> [Int64: String]
    ) {
        (self.name, self.content, self.word, self.colour) = (name, content, word, colour)
        (self.title, self.sight, self.members) = (title, sight, members)
        (self.find, self.texts) = (find, texts)
        (opens, self.mark) = (other?.name, mark)
    }

    package var reach: PasswordReach { PasswordReach(opens ?? name, word: word) }

    func address(in space: Space) -> String {
        CollectionPaths.collection(content, marked: mark)(in: space)
    }

    func file(_ file: CollectionFile, in space: Space) -> String {
        CollectionPaths.file(content, marked: mark)(file, in: space)
    }

    /// The spaces in which the viewer has one.
    func spaces(of viewer: Viewer, _ site: Site) -> [Space] {
        viewer.memberships.map(\.space).filter { site.isOn(self, in: $0) }
    }
}
