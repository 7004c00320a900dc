import Community
import Content
import Foundation
import HTTP
import Storage

/// The name, host and zone of a space, and whether guests may read what is published for all.
enum SpaceSettings {
    static func edit(_ visit: Visit) throws -> Response {
        let space = try visit.space
        return try page(SpaceForm(space), visit)
    }

    static func update(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let rule = space[SecondFactorRule.setting]
        let form = SpaceForm(visit.request.fields, slug: space.slug, rule: rule, visit.words)
        guard form.errors.isEmpty else { return try page(form, visit, .unprocessable) }
        guard !SpaceForm(space).version.differs(from: visit.request.fields) else {
            return try page(form, visit, .conflict)
        }
        try SpaceStore(db: visit.db).update(
            space.id, name: form.name, host: form.host, zone: form.zone, isPublic: form.isPublic)
        try visit.decide { choices, _ in form.apply(to: &choices) }
        try visit.record(.spaceChanged, form.name)
        if form.language != space[Space.language] {
            let locale = form.language.isEmpty ? visit.site.options.locale : form.language
            try visit.record(.spaceLanguageChanged, visit.words("locale.\(locale)"))
        }
        if form.secondFactor != rule {
            try visit.record(
                .secondFactorRule, visit.words("space.secondFactor.\(form.secondFactor.rawValue)"))
        }
        return visit.redirect(to: SpacePaths.settings(in: space), notice: "administration.saved")
    }

    private static func uses(_ visit: Visit) throws -> [String] {
        try SpaceUse(visit.space, visit).parts.filter { $0.limit != nil }.map {
            SpaceUse.text($0, visit.words)
        }
    }

    /// - Parameter fault: what is wrong with a logo that was sent.
    static func refuseLogo(_ fault: String, _ visit: Visit) throws -> Response {
        try page(SpaceForm(visit.space), visit, .unprocessable, logo: fault)
    }

    private static func page(
        _ form: SpaceForm, _ visit: Visit, _ status: Status = .ok, logo fault: String? = nil
    ) throws -> Response {
        let action = SpacePaths.settings(in: try visit.space)
        let version = SpaceForm(try visit.space).version
        let tabs = try visit.administrationTabs(at: "settings")
        let page = SpaceSettingsPage(
            tabs: tabs, words: visit.words, siteLocale: visit.site.options.locale, action: action,
            form: form,
            version: status == .conflict ? version.changed(at: action) : version,
            space: try visit.space, uses: try uses(visit),
            policies: visit.viewer.policies, mayMakeSpaces: visit.viewer.mayMakeSpaces,
            logoFault: fault)
        return try visit.page(page, status)
    }
}
