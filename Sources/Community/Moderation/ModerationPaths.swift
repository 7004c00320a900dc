extension SpacePaths {
    /// Where a reader reports an item of any module.
    package static let report = SpacePathTo<Item.ID>("/items/:id/report")
    /// What moderators have to decide.
    package static let moderation = SpacePath("/moderation")
    package static let moderationCase =
        SpacePathTo<ModerationCase.ID>("/moderation/cases/:id")
    /// A decision, for the author of what it is on.
    package static let decision = SpacePathTo<ModerationCase.ID>("/moderation/decisions/:id")
    package static let appeal = SpacePathTo<ModerationCase.ID>("/moderation/decisions/:id/appeal")
    package static let moderationLog = SpacePath("/moderation/log")
    static let reasons = SpacePath("/moderation/reasons")
    static let reason = SpacePathTo<ReasonTemplate.ID>("/moderation/reasons/:id")
    package static let charter = SpacePath("/charter")
    package static let rules = SpacePath("/administration/rules")
    package static let mute = SpacePathTo<Person.ID>("/members/:id/mute")
}

extension AccountPaths {
    package static let muted = Path("/account/muted")
    package static let unmuting = PathTo<Person.ID>("/account/muted/:id")
}
