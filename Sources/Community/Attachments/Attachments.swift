extension KernelPart {
    /// Files that hang from items.
    static let attachments = KernelPart(
        migrations: [AttachmentsSchema.attachments],
        routes: [
            .post(SpacePaths.attachments, .participants, intake: .files, Uploadings.create),
            .get(SpacePaths.attachment, .readers, Downloads.show).asFile(),
        ],
        jobs: [AttachmentJobs.forget, AttachmentJobs.sweep]
    )
}
