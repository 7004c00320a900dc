import Community
import Content
import HTTP
import Storage

/// How much a space may hold, set by whoever runs the site.
enum Quotas {
    static let path = PathTo<Space.ID>("/administration/quotas/:id")

    static func edit(_ id: Space.ID, _ visit: Visit) throws -> Response {
        let space = try find(id, visit)
        return try page(QuotaForm(space), space, visit)
    }

    static func update(_ id: Space.ID, _ visit: Visit) throws -> Response {
        let space = try find(id, visit)
        let form = QuotaForm(visit.request.fields, visit)
        guard form.errors.isEmpty else { return try page(form, space, visit, .unprocessable) }
        guard !QuotaForm(space).version.differs(from: visit.request.fields) else {
            return try page(form, space, visit, .conflict)
        }
        try SpaceStore(db: visit.db).setLimits(
            files: form.fileLimit, members: form.memberLimit, of: id)
        let limits = [
            form.fileLimit.map { visit.words.bytes($0) },
            form.memberLimit.map { visit.words.count("headcount", $0) },
        ].compactMap(\.self)
        let told = limits.isEmpty ? visit.words("quota.none") : limits.joined(separator: ", ")
        try visit.record(.quotaChanged, "/\(space.slug) : \(told)")
        return visit.redirect(to: SiteAdministrationPaths.spaces(), notice: "quota.saved")
    }

    private static func find(_ id: Space.ID, _ visit: Visit) throws -> Space {
        guard let space = try SpaceStore(db: visit.db).find(id) else { throw Problem.notFound }
        return space
    }

    private static func page(
        _ form: QuotaForm, _ space: Space, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let version = QuotaForm(space).version
        let page = QuotaPage(
            space: space, form: form,
            uses: try SpaceUse(space, visit).parts.map { SpaceUse.text($0, visit.words) },
            version: status == .conflict ? version.changed(at: path(space.id)) : version)
        return try visit.page(page, status)
    }
}

extension AuditAction {
    static let quotaChanged = AuditAction("quotaChanged")
}
