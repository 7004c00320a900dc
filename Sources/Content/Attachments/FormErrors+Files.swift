package import Community

extension FormErrors {
    /// Says that a file of the form was not taken, or that what it cites was not found: which, and
    /// why, stands in its `AttachmentField`.
    package mutating func addRefusedFiles(_ visit: Visit) {
        guard !visit.uploads.refused.isEmpty else { return }
        add("files", visit.words("attachment.some_refused"))
    }
}
