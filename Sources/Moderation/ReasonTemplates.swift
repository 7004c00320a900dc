import Community
import Content
import Foundation
import HTTP
import Markup

/// The reasons that moderators choose from.
enum ReasonTemplates {
    static func index(_ visit: Visit) throws -> Response { try page(ReasonForm(), visit, .ok) }

    static func create(_ visit: Visit) throws -> Response {
        var form = ReasonForm(nil, visit.request.fields, visit.words)
        let (space, store) = (try visit.space, ReasonTemplateStore(db: visit.db))
        guard form.errors.isEmpty else { return try page(form, visit, .unprocessable) }
        guard try store.all(in: space.id).count < ReasonTemplateStore.most,
            try store.add(form.title, form.text, in: space.id)
        else {
            form.refuse(visit.words("moderation.reason.taken"))
            return try page(form, visit, .unprocessable)
        }
        return try recordAndRedirect(visit, form.title, "moderation.reason.added")
    }

    static func update(_ id: ReasonTemplate.ID, _ visit: Visit) throws -> Response {
        var form = ReasonForm(id, visit.request.fields, visit.words)
        let (space, store) = (try visit.space, ReasonTemplateStore(db: visit.db))
        let former = try find(id, store, space)
        guard form.errors.isEmpty else { return try page(form, visit, .unprocessable) }
        guard !former.version.differs(from: visit.request.fields) else {
            form.refuse(visit.words("form.changedTo", ["now": former.title]))
            return try page(form, visit, .conflict)
        }
        guard try store.update(id, form.title, form.text, in: space.id) else {
            form.refuse(visit.words("moderation.reason.taken"))
            return try page(form, visit, .unprocessable)
        }
        return try recordAndRedirect(visit, form.title, "moderation.reason.saved")
    }

    static func destroy(_ id: ReasonTemplate.ID, _ visit: Visit) throws -> Response {
        let (space, store) = (try visit.space, ReasonTemplateStore(db: visit.db))
        let former = try find(id, store, space)
        guard !former.version.differs(from: visit.request.fields) else {
            var form = ReasonForm(id, visit.request.fields, visit.words)
            form.refuse(visit.words("form.changedTo", ["now": former.title]))
            return try page(form, visit, .conflict)
        }
        try store.remove(id, in: space.id)
        return try recordAndRedirect(visit, former.title, "moderation.reason.removed")
    }

    private static func find(
        _ id: ReasonTemplate.ID, _ store: ReasonTemplateStore, _ space: Space
    ) throws -> ReasonTemplate {
        guard let found = try store.all(in: space.id).first(where: { $0.id == id }) else {
            throw Problem.notFound
        }
        return found
    }

    private static func recordAndRedirect(
        _ visit: Visit, _ subject: String, _ notice: String
    ) throws -> Response {
        try visit.record(.reasonsChanged, subject)
        return visit.redirect(to: SpacePaths.reasons(in: try visit.space), notice: notice)
    }

    private static func page(
        _ form: ReasonForm, _ visit: Visit, _ status: Status
    ) throws -> Response {
        let space = try visit.space
        let all = try ReasonTemplateStore(db: visit.db).all(in: space.id)
        let rows = all.map { template in
            ReasonRow(template, template.id == form.id ? form : nil, in: space)
        }
        return try visit.page(
            ReasonsPage(
                tabs: try ModerationTab.all(visit, at: .reasons), rows: rows, form: form,
                action: SpacePaths.reasons(in: space)), status)
    }
}
