/// The bounds of a multipart form.
package struct MultipartAllowance: Sendable, Equatable {
    /// Bytes of all text fields together; also of an urlencoded form.
    package var textLimit: Int
    /// Bytes of the whole body.
    package var totalLimit: Int
    /// Bytes of one file.
    package var fileLimit: Int
    /// Number of parts, text and files.
    package var partLimit: Int
    /// The existing folder for temporary files.
    package var folder: String
    /// Bytes of free space of its disk that files leave untouched.
    package var floor: Int64

    package init(
        textLimit: Int = 1 << 20, totalLimit: Int, fileLimit: Int? = nil, partLimit: Int = 256,
        folder: String, floor: Int64 = 0
    ) {
        self.textLimit = textLimit
        self.totalLimit = totalLimit
        self.fileLimit = fileLimit ?? totalLimit
        self.partLimit = partLimit
        self.folder = folder
        self.floor = floor
    }
}
