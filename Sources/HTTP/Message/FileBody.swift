/// A file to send, with what the client is told of it.
package struct FileBody: Sendable, Equatable {
    /// An absolute path; a symbolic link as last part is not followed.
    package var path: String
    /// The length expected, in bytes; a file of another length on the disk is
    /// answered 500 rather than cut. Nil takes the length found.
    package var size: Int?
    package var type: MediaType
    package var disposition: ContentDisposition?
    package var tag: ETag?
    package var modified: HTTPDate?
    /// Made for this answer alone: its name goes from the disk as soon as it is opened.
    package var isTemporary: Bool

    package init(
        path: String, size: Int? = nil, type: MediaType, disposition: ContentDisposition? = nil,
        tag: ETag? = nil, modified: HTTPDate? = nil, isTemporary: Bool = false
    ) {
        self.path = path
        self.size = size
        self.type = type
        self.disposition = disposition
        self.tag = tag
        self.modified = modified
        self.isTemporary = isTemporary
    }
}
