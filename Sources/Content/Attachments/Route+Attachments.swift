package import Community

extension Route.Intake {
    /// A form with files that hang from an item once it is accepted, as `AttachmentStore.attach`
    /// does, and with what it cites.
    package static let attachments = Route.Intake.files(
        Route.FileIntake(
            fields: AttachmentChoice.fields.union(CitationChoice.fields),
            waiting: AttachmentChoice.keptField, asking: [CitationChoice.field],
            rooms: UploadRooms.left
        ) {
            var uploads = try UploadIntake(visit: $1).take($0)
            uploads.refused += try CitationChoice($1).unclear.map {
                Uploads.Refusal(
                    fileName: $0.text,
                    reason: $0.candidates.isEmpty ? "citing.none" : "citing.many")
            }
            return uploads
        })
}
