/// A file part of a multipart form, stored in a temporary file.
package struct UploadedFile: Sendable, Equatable {
    /// The name of the form field.
    package var field: String
    /// The name the client gives, without folders or control characters;
    /// never a place on our disk.
    package var fileName: String
    /// The media type the client declares; to be checked.
    package var type: String
    /// The temporary file.
    package var path: String
    /// Its length in bytes.
    package var size: Int
    /// The 32 bytes of its SHA-256.
    package var sha256: [UInt8]
    /// Why the content was thrown away; nil if it was not. `path` is then empty.
    package var discarded: Discard?

    /// Why a file's content is not kept.
    package enum Discard: Sendable, Equatable {
        /// `authorize` asked for it.
        case unwanted
        /// The disk would not take it; the text fields of the form are there.
        case noRoom
        /// A room of its sender's terms is full: its kind.
        case full(String)
        /// Its network or its sender has too many uploads under way.
        case tooMany
    }

    package var isDiscarded: Bool { discarded != nil }

    package init(
        field: String, fileName: String, type: String, path: String, size: Int,
        sha256: [UInt8], discarded: Discard? = nil
    ) {
        self.field = field
        self.fileName = fileName
        self.type = type
        self.path = path
        self.size = size
        self.sha256 = sha256
        self.discarded = discarded
    }
}
