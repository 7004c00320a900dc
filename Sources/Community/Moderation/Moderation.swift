extension KernelPart {
    /// Reports, texts that wait, decisions and appeals; the rules of a space; whom one mutes.
    static let moderation = KernelPart(
        migrations: [
            ModerationSchema.cases, ModerationSchema.rules, ModerationSchema.templates,
        ]
    )
}
