package import Community
import Content

extension SpacePaths {
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
}
