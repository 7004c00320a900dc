import Community
import Content
import HTTP

/// The address of a space: the first segment of those of all its pages. Those that it had lead to
/// it for ever.
enum SpaceAddresses {
    static func edit(_ visit: Visit) throws -> Response {
        try page(SpaceAddressForm(visit.space), visit)
    }

    static func update(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let typed = (visit.request.fields.first("slug") ?? "").trimmed
        let form = try SpaceAddressForm(typed, of: space, visit)
        guard form.errors.isEmpty else { return try page(form, visit, .unprocessable) }
        guard !SpaceAddressForm.version(of: space).differs(from: visit.request.fields) else {
            return try page(form, visit, .conflict)
        }
        return try move(form, visit)
    }

    /// Back to one that it had.
    static func restore(_ slug: String, _ visit: Visit) throws -> Response {
        let space = try visit.space
        guard space.bears(slug) else { throw Problem.notFound }
        return try move(SpaceAddressForm(slug, of: space, visit), visit)
    }

    private static func move(_ form: SpaceAddressForm, _ visit: Visit) throws -> Response {
        let space = try visit.space
        guard form.slug != space.slug else {
            return visit.redirect(to: SpacePaths.address(in: space), notice: "space.notMoved")
        }
        let moved = try visit.site.moveSpace(space, to: form.slug, visit.db, at: visit.now)
        guard let moved else {
            var form = form
            form.refuse(visit.words("space.fault.taken"))
            return try page(form, visit, .unprocessable)
        }
        try visit.record(.spaceMoved, "/\(space.slug) → /\(moved.slug)")
        return visit.redirect(
            to: SpacePaths.address(in: moved), notice: "space.moved",
            undo: SpacePaths.formerAddress(space.slug, in: moved))
    }

    private static func page(
        _ form: SpaceAddressForm, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.space
        let version = SpaceAddressForm.version(of: space)
        let page = SpaceAddressPage(
            space: space, form: form,
            site: visit.site.options.address,
            version: status == .conflict
                ? version.changed(at: SpacePaths.address(in: space)) : version)
        return try visit.page(page, status)
    }
}

extension AuditAction {
    static let spaceMoved = AuditAction("spaceMoved")
}
