/// A whole request, as a handler receives it.
package struct Request: Sendable {
    package var head: RequestHead
    /// The text fields of a form, urlencoded or multipart.
    package var fields: FormFields
    /// The files of a multipart form. Their temporary files are removed once
    /// the handler has returned, unless it has moved them.
    package var files: [UploadedFile]
    /// The body of any other type, such as JSON.
    package var bytes: [UInt8]
    /// Whether the body was left unread behind what `fields` and `files` hold, since its files
    /// were not wanted: good for giving the text back, and for nothing else.
    package var isCut = false

    package init(
        head: RequestHead, fields: FormFields = [:], files: [UploadedFile] = [],
        bytes: [UInt8] = []
    ) {
        self.head = head
        self.fields = fields
        self.files = files
        self.bytes = bytes
    }
}
