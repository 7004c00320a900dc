import Storage

/// The files that came with a form: stored until the form is accepted, or refused with a reason.
package struct Uploads: Sendable {
    package struct Refusal: Sendable, Equatable {
        package let fileName: String
        /// The key of the sentence that says why.
        package let reason: String

        package init(fileName: String, reason: String) {
            self.fileName = fileName
            self.reason = reason
        }
    }

    package var accepted: [UploadID] = []
    package var refused: [Refusal] = []

    package init(accepted: [UploadID] = [], refused: [Refusal] = []) {
        self.accepted = accepted
        self.refused = refused
    }

    package static let none = Uploads()
}

/// A stored file that waits for its form.
package struct UploadID: EntityID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}
