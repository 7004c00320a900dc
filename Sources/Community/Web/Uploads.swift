/// The files that came with a form: stored as waiting attachments, or refused with a reason.
package struct Uploads: Sendable {
    package struct Refusal: Sendable, Equatable {
        package let fileName: String
        /// The key of the sentence that says why.
        package let reason: String
    }

    package var accepted: [Attachment.ID] = []
    package var refused: [Refusal] = []

    package static let none = Uploads()
}
