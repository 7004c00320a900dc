extension KernelPart {
    /// A small fixed set of signs under an item or a comment.
    static let reactions = KernelPart(
        migrations: [ReactionsSchema.reactions],
        routes: [
            .post(SpacePaths.reactions, .readers, Reactions.create)
        ]
    )
}
