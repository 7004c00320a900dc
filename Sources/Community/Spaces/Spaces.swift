extension KernelPart {
    /// Spaces with their members, roles and groups, and their administration.
    static let spaces = KernelPart(migrations: [SpacesSchema.spaces])
}
