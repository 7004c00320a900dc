package import Community
import Storage

/// Files that hang from items.
let attachments = Feature(
    name: "attachments",
    migrations: [AttachmentsSchema.attachments, AttachmentsSchema.people],
    routes: [
        .post(SpacePaths.attachments, .participants, intake: .attachments, Uploadings.create),
        .get(SpacePaths.attachment, .readers, Downloads.show).asFile(),
    ],
    declares: AttachmentSamples.all + [
        AttachmentJobs.forget, AttachmentDataStore.attachments, AttachmentDataStore.files,
        AttachmentDataStore.size,
        FileReference(
            "attachment",
            kept: """
                SELECT a.digest, MAX(a.size) AS size, MIN(a.name) AS name
                FROM attachment AS a GROUP BY a.digest
                """,
            naming: { "SELECT 1 AS named FROM attachment AS a WHERE a.digest = \($0)" }),
    ]
)

extension SpacePaths {
    package static let attachments = SpacePath("/attachments")
    package static let attachment = SpacePathTo<Attachment.ID>("/attachments/:id")
}
