extension KernelPart {
    /// What members say under an item.
    static let comments = KernelPart(migrations: [CommentsSchema.comments])
}
