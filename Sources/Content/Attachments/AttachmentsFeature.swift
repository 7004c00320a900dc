package import Community
import Storage

/// Files that hang from items, and from what features keep beside them.
let attachments = Feature(
    name: "attachments",
    migrations: [
        AttachmentsSchema.attachments, AttachmentsSchema.people, AttachmentsSchema.rooms,
        AttachmentsSchema.charset, AttachmentsSchema.keepers, AttachmentsSchema.received,
        CitationsSchema.citations, AttachmentsSchema.scans,
        AttachmentsSchema.pictures, AttachmentsSchema.alternatives,
    ],
    routes: [
        .post(SpacePaths.attachments, .participants, intake: .attachments, Uploadings.create),
        .post(SpacePaths.documents, .participants, intake: .documents, Uploadings.create),
        .get(SpacePaths.attachment, .readers, Downloads.show).asFile(),
        .get(SpacePaths.smallPicture, .readers, Downloads.small).asFile(),
        .get(SpacePaths.largePicture, .readers, Downloads.large).asFile(),
    ],
    declares: AttachmentSamples.all + [
        AttachmentJobs.forget, AttachmentStore.files, AttachmentDataStore.attachments,
        AttachmentDataStore.files, AttachmentDataStore.size, AttachmentAlarm.alarm,
        NoticeReason.fileAltered, NoticeReason.fileInfected, ScanJobs.scan,
        PictureStore.files, PictureJobs.make, PictureJobs.forget,
    ]
)

extension SpacePaths {
    package static let attachments = SpacePath("/attachments")
    /// For forms that take risky files as well.
    package static let documents = SpacePath("/attachments/documents")
    package static let attachment = SpacePathTo<Attachment.ID>("/attachments/:id")
    /// A picture on a page of its own.
    static let picture = SpacePathTo<Attachment.ID>("/attachments/:id/picture")
    static let smallPicture = SpacePathTo<Attachment.ID>("/attachments/:id/small")
    static let largePicture = SpacePathTo<Attachment.ID>("/attachments/:id/large")
}
