import Community
import Content

/// What the editor of a theme writes, checked.
struct ThemeContent: Sendable {
    var parent: Theme.ID?
    var name: String
    var description: String
    var audience: Audience
    var groups: [MemberGroup.ID]
    var reviewMonths: Int?
    var archiveDays: Int?
    var needsFourEyes: Bool
}
