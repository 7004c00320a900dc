package import Community

extension Route.Intake {
    /// A form with files that hang from an item once it is accepted, as `AttachmentStore.attach`
    /// does.
    package static let attachments = Route.Intake.files(
        Route.FileIntake(
            fields: AttachmentChoice.fields, waiting: AttachmentChoice.keptField,
            rooms: UploadRooms.left
        ) {
            try UploadIntake(visit: $1).take($0)
        })
}
