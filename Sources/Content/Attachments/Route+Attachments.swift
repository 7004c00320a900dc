package import Community

extension Route.Intake {
    /// A form with files that hang from an item once it is accepted, as `AttachmentStore.attach`
    /// does, and with what it cites.
    package static let attachments = intake(takesRisky: false)

    /// The same where files are kept for themselves: pages, drawings and documents with macros are
    /// taken too, which are saved and never shown. Its form is an `AttachmentField`
    /// `takingRisky`.
    package static let documents = intake(takesRisky: true)

    private static func intake(takesRisky: Bool) -> Route.Intake {
        .files(
            Route.FileIntake(
                fields: AttachmentChoice.fields.union(CitationChoice.fields),
                waiting: AttachmentChoice.keptField, asking: [CitationChoice.field],
                rooms: UploadRooms.left
            ) {
                var uploads = try UploadIntake(visit: $1, takesRisky: takesRisky).take($0)
                uploads.refused += try CitationChoice($1).unclear.map {
                    Uploads.Refusal(
                        fileName: $0.text,
                        reason: $0.candidates.isEmpty ? "citing.none" : "citing.many")
                }
                return uploads
            })
    }
}
