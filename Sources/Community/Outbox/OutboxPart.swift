extension KernelPart {
    /// Mail that waits to be sent.
    static let outbox = KernelPart(
        migrations: [OutboxSchema.outbox],
        routes: [.get(DemonstrationOutbox.path, .everyone, DemonstrationOutbox.index)],
        pages: [OutboxPage.self]
    )
}
