extension KernelPart {
    /// `@Prénom Nom` in any text.
    static let mentions = KernelPart(
        migrations: [MentionsSchema.mentions],
        routes: [.get(SpacePaths.memberCompletion, .readers, Completions.index)]
    )
}

extension SpacePaths {
    package static let memberCompletion = SpacePath("/members/completion")
}
