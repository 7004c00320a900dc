import Community
import Content

extension SpacePaths {
    /// What moderators have to decide.
    static let moderation = SpacePath("/moderation")
    static let moderationCase =
        SpacePathTo<ModerationCase.ID>("/moderation/cases/:id")
    /// A decision, for the author of what it is on.
    static let decision = SpacePathTo<ModerationCase.ID>("/moderation/decisions/:id")
    static let appeal = SpacePathTo<ModerationCase.ID>("/moderation/decisions/:id/appeal")
    static let moderationLog = SpacePath("/moderation/log")
    static let reasons = SpacePath("/moderation/reasons")
    static let reason = SpacePathTo<ReasonTemplate.ID>("/moderation/reasons/:id")
    static let charter = SpacePath("/charter")
    static let charterAcceptance = SpacePath("/charter/acceptance")
    static let rules = SpacePath("/administration/rules")
}
