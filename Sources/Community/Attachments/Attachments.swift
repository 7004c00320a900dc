extension KernelPart {
    /// Files that hang from items.
    static let attachments = KernelPart(migrations: [AttachmentsSchema.attachments])
}
