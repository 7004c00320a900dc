package import Community
package import Storage

/// A feature whose things are no items and have files: it says who sees one, and takes the files
/// away with it, by `AttachmentStore.forget`.
package struct AttachmentKeeper: Declaration {
    package static let noun = "keeper of files"

    /// That of its things, such as `letter`.
    package let name: String
    /// The key of what leads back to one of them from its pictures.
    let back: String
    /// Whether whoever visits sees the thing of a number, and so its files.
    let sees: @Sendable (_ id: Int64, Visit) throws -> Bool

    /// The address of the thing of a number.
    let place: @Sendable (_ id: Int64, Visit) throws -> String

    /// The numbers of those of its things that go with some items; nil where none does. Of `items`,
    /// a query of identifiers.
    let under: (@Sendable (_ items: SQL) -> SQL)?

    /// Takes back what was made of a file in which a virus was found later, in the transaction that
    /// notes it.
    let withdraw: @Sendable (FileDigest, JobContext) throws -> Void

    package init(
        _ name: String, back: String = "picture.back",
        under: (@Sendable (_ items: SQL) -> SQL)? = nil,
        withdraw: @escaping @Sendable (FileDigest, JobContext) throws -> Void = { _, _ in },
        place: @escaping @Sendable (_ id: Int64, Visit) throws -> String,
        sees: @escaping @Sendable (_ id: Int64, Visit) throws -> Bool
    ) {
        self.name = name
        self.back = back
        self.under = under
        self.withdraw = withdraw
        self.place = place
        self.sees = sees
    }
}
