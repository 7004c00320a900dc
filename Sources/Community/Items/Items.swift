extension KernelPart {
    /// What all objects of the modules have in common.
    static let items = KernelPart(
        migrations: [ItemsSchema.items, ItemsSchema.counting, ItemsSchema.holding],
        routes: [.get(SpacePaths.item, .readers, ItemPages.show)]
    )
}
