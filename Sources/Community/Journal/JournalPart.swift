extension KernelPart {
    /// The append-only journal that the change itself writes.
    static let journal = KernelPart(migrations: [JournalSchema.journal, JournalSchema.counting])
}
