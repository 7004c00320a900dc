import Community
import Content
import Foundation
import HTTP

/// The form of a theme as it was typed.
struct ThemeForm: Sendable {
    static let nameLimit = 80
    static let descriptionLimit = 500
    static let mostMonths = 120
    static let mostDays = 730

    var name = ""
    var description = ""
    var parent = ""
    var audience = Audience.space.rawValue
    var groups: Set<String> = []
    var reviewMonths = ""
    /// Empty: as the space has it.
    var archiveDays = ""
    var needsFourEyes = false
}

extension ThemeForm {
    init(_ fields: FormFields) {
        name = (fields.first("name") ?? "").oneLine
        description = (fields.first("description") ?? "").oneLine
        parent = fields.first("parent") ?? ""
        audience = fields.first("audience") ?? audience
        groups = Set(fields.all("group"))
        reviewMonths = (fields.first("review_months") ?? "").trimmed
        archiveDays = (fields.first("archive_days") ?? "").trimmed
        needsFourEyes = fields.first("four_eyes") == "1"
    }

    init(_ theme: Theme, groups: [MemberGroup.ID]) {
        name = theme.name
        description = theme.description
        parent = theme.parent?.description ?? ""
        audience = theme.audience.rawValue
        self.groups = Set(groups.map(\.description))
        reviewMonths = theme.reviewMonths.map(String.init) ?? ""
        archiveDays = theme.archiveDays.map(String.init) ?? ""
        needsFourEyes = theme.needsFourEyes
    }

    /// A theme below another is for the same people until somebody says otherwise.
    init(below parent: Theme, groups: [MemberGroup.ID]) {
        self.init(parent, groups: groups)
        (name, description) = ("", "")
        self.parent = parent.id.description
    }

    var version: FormVersion {
        FormVersion(
            of: [
                name, description, parent, audience, reviewMonths, archiveDays,
                needsFourEyes ? "1" : "",
            ] + groups.sorted())
    }

    /// What the form means; nil, with what is wrong, when it cannot be kept.
    /// - Parameter parents: under which the theme may hang.
    func content(
        _ all: [MemberGroup], parents: [Theme], _ errors: inout FormErrors, _ words: Localization
    ) -> ThemeContent? {
        if name.isBlank { errors.add("name", words("library.error.themeEmpty")) }
        checkLength(name, Self.nameLimit, "name", &errors, words)
        checkLength(description, Self.descriptionLimit, "description", &errors, words)
        let parent = parents.first { $0.id.description == self.parent }
        if !self.parent.isEmpty, parent == nil {
            errors.add("parent", words("library.error.themeParent"))
        }
        let (months, days) = (Int(reviewMonths), Int(archiveDays))
        if !reviewMonths.isEmpty, !(1...Self.mostMonths).contains(months ?? 0) {
            errors.add("review_months", words("library.error.themeMonths"))
        }
        if !archiveDays.isEmpty, !(0...Self.mostDays).contains(days ?? -1) {
            errors.add("archive_days", words("library.error.themeDays"))
        }
        PublicationChoice(audience: audience, groups: groups)
            .addContradictions(to: &errors, words)
        let chosen = all.map(\.id).filter { groups.contains($0.description) }
        if audience == Audience.groups.rawValue, chosen.isEmpty {
            errors.add("groups", words("library.error.themeGroups"))
        }
        guard let audience = Audience(rawValue: audience), audience != .everyone else {
            errors.add("audience", words("library.error.themeAudience"))
            return nil
        }
        return ThemeContent(
            parent: parent?.id, name: name, description: description, audience: audience,
            groups: audience == .groups ? chosen : [], reviewMonths: months,
            archiveDays: days, needsFourEyes: needsFourEyes)
    }

    private func checkLength(
        _ text: String, _ limit: Int, _ field: String, _ errors: inout FormErrors,
        _ words: Localization
    ) {
        guard text.length > limit else { return }
        errors.add(field, words("form.tooLong", ["n": String(limit)]))
    }
}
