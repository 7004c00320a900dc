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
    /// Whether the content was thrown away unstored, as `authorize` asked.
    /// `path` is then empty.
    package var isDiscarded: Bool

    package init(
        field: String, fileName: String, type: String, path: String, size: Int,
        sha256: [UInt8], isDiscarded: Bool = false
    ) {
        self.field = field
        self.fileName = fileName
        self.type = type
        self.path = path
        self.size = size
        self.sha256 = sha256
        self.isDiscarded = isDiscarded
    }
}
