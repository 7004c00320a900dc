extension KernelPart {
    /// Lines that tell one person what concerns them.
    static let notices = KernelPart(migrations: [NoticesSchema.notices])
}
