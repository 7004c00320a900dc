import Community
import Content
import Foundation
import HTTP

/// The form of a theme as it was typed.
struct ThemeForm: Sendable {
    static let nameLimit = 60
    static let summaryLimit = 200

    var name = ""
    var summary = ""
    var colour = Theme.Colour.blue.rawValue
    var audience = Audience.space.rawValue
    var groups: Set<String> = []
    var opening = Theme.Opening.participants.rawValue
    /// Whether what members write there waits for a moderator; `inherit` as in the whole forum.
    var rule = "inherit"
}

extension ThemeForm {
    init(_ fields: FormFields) {
        name =
            (fields.first("name") ?? "").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ").oneLine
        summary =
            (fields.first("summary") ?? "").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ").oneLine
        colour = fields.first("colour") ?? colour
        audience = fields.first("audience") ?? audience
        groups = Set(fields.all("group"))
        opening = fields.first("opening") ?? opening
        rule = fields.first("rule") ?? rule
    }

    init(_ theme: Theme, groups: [MemberGroup.ID], rule: PremoderationRule?) {
        name = theme.name
        summary = theme.summary
        colour = theme.colour.rawValue
        audience = theme.audience.rawValue
        self.groups = Set(groups.map(\.description))
        opening = theme.opening.rawValue
        self.rule = rule?.name ?? "inherit"
    }

    var version: FormVersion {
        FormVersion(of: [name, summary, colour, audience, opening, rule] + groups.sorted())
    }

    /// What the form means; nil, with what is wrong, when it cannot be kept.
    func content(_ all: [MemberGroup], _ errors: inout FormErrors, _ words: Localization)
        -> ThemeContent?
    {
        if name.isBlank { errors.add("name", words("forum.error.themeEmpty")) }
        if name.length > Self.nameLimit {
            errors.add("name", words("form.tooLong", ["n": String(Self.nameLimit)]))
        }
        if summary.length > Self.summaryLimit {
            errors.add("summary", words("form.tooLong", ["n": String(Self.summaryLimit)]))
        }
        PublicationChoice(audience: audience, groups: groups)
            .addContradictions(to: &errors, words)
        let chosen = all.map(\.id).filter { groups.contains($0.description) }
        if audience == Audience.groups.rawValue, chosen.isEmpty {
            errors.add("groups", words("forum.error.themeGroups"))
        }
        guard let colour = Theme.Colour(rawValue: colour),
            let audience = Audience(rawValue: audience), audience != .everyone,
            let opening = Theme.Opening(rawValue: opening)
        else {
            errors.add("audience", words("forum.error.themeAudience"))
            return nil
        }
        return ThemeContent(
            name: name, summary: summary, colour: colour, audience: audience,
            groups: audience == .groups ? chosen : [], opening: opening)
    }
}
