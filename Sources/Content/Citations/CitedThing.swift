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
    /// The file that it has now, for whoever takes along what cites it; nil if it is held back.
    package let file: CitedFile?

    package init(
        id: Int64, title: String, address: String, kind: String = "", family: String = "other",
        size: Int? = nil, file: CitedFile? = nil
    ) {
        (self.id, self.title, self.address) = (id, title, address)
        (self.kind, self.family, self.size, self.file) = (kind, family, size, file)
    }
}

/// A stored file of something that is cited.
package struct CitedFile: Equatable, Sendable {
    package let name: String
    /// 64 hexadecimal digits.
    package let digest: String
    /// In bytes.
    package let size: Int

    package init(name: String, digest: String, size: Int) {
        (self.name, self.digest, self.size) = (name, digest, size)
    }
}
