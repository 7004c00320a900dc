import Community
import Content
import Foundation
import HTTP

/// The rules of a space: its charter, who waits to be published.
enum Rules {
    static func edit(_ visit: Visit) throws -> Response {
        try page(kept(visit), visit, .ok)
    }

    /// The form as it is stored.
    private static func kept(_ visit: Visit) throws -> RulesForm {
        let charter = try CharterStore(db: visit.db).find(in: visit.space.id)
        let lines = try PremoderationStore(db: visit.db).all(in: visit.space.id)
        return RulesForm(charter, lines, visit, in: try visit.space)
    }

    static func update(_ visit: Visit) throws -> Response {
        let space = try visit.space
        var form = RulesForm(visit.request.fields, visit, in: space)
        try form.refuseContradictions(with: kept(visit), visit.request.fields, visit.words)
        guard form.errors.isEmpty else { return try page(form, visit, .unprocessable) }
        guard try !kept(visit).version.differs(from: visit.request.fields) else {
            return try page(form, visit, .conflict)
        }
        try CharterStore(db: visit.db).save(
            body: form.body, html: form.html, asks: form.asks, in: space.id, at: visit.now)
        if form.asks { try visit.record(.charterAsked, space.name) }
        let store = PremoderationStore(db: visit.db)
        for choice in form.choices {
            try store.set(choice.rule, for: choice.role, at: choice.place, in: space.id)
        }
        try visit.record(.rulesChanged, space.name)
        return visit.redirect(to: SpacePaths.rules(in: space), notice: "rules.saved")
    }

    /// The charter, for whoever reads the space.
    static func show(_ visit: Visit) throws -> Response {
        try visit.page(CharterPage(visit))
    }

    private static func page(
        _ form: RulesForm, _ visit: Visit, _ status: Status
    ) throws -> Response {
        let action = SpacePaths.rules(in: try visit.space)
        let version = try kept(visit).version
        return try visit.page(
            RulesPage(
                tabs: try ModerationTab.all(visit, at: .rules), form: form, words: visit.words,
                action: action,
                version: status == .conflict ? version.changed(at: action) : version,
                preview: SpacePaths.preview(in: try visit.space)), status)
    }
}
