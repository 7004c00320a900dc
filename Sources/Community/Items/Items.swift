extension KernelPart {
    /// What all objects of the modules have in common, and their trash.
    static let items = KernelPart(migrations: [ItemsSchema.items])
}
