/// Something with a file, as whoever sees it finds it among the files of what cites it: it leads to
/// the thing, and so to the file that it has now.
package struct CitedThing: Sendable {
    /// Its number among those of its `FileSource`.
    package let id: Int64
    package let title: String
    package let address: String
    /// "PDF"; empty if there is nothing to say.
    package let kind: String
    /// As of `FileFamily`: "pdf", "text".
    package let family: String
    /// In bytes, if it is known.
    package let size: Int?

    package init(
        id: Int64, title: String, address: String, kind: String = "", family: String = "other",
        size: Int? = nil
    ) {
        (self.id, self.title, self.address) = (id, title, address)
        (self.kind, self.family, self.size) = (kind, family, size)
    }
}
