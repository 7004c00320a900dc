import Community
import Content
import Foundation
import HTTP
import Security
import Storage

/// Links that several people come in by.
enum InvitationLinks {
    static func new(_ visit: Visit) throws -> Response {
        try page(InvitationLinkForm(), nil, visit)
    }

    /// Makes one; its address is shown in this answer alone.
    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        var form = InvitationLinkForm(visit.request.fields, visit.words)
        let links = InvitationLinkStore(db: visit.db)
        if try links.isFull(space, at: visit.now) { form.refuse(full(visit)) }
        guard let terms = try form.terms(in: space, visit) else {
            return try page(form, nil, visit)
        }
        try visit.requireInviting(as: terms.role, in: space)
        let (id, token) = try links.create(
            terms, in: space.id, by: visit.person, at: visit.now)
        try visit.record(.linkMade, terms.name)
        return try shown(id, token.text, visit)
    }

    static func destroy(_ id: InvitationLink.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let links = InvitationLinkStore(db: visit.db)
        let link = try links.find(id, in: space)
        try links.revoke(id, at: visit.now)
        try visit.record(.linkRevoked, link.name)
        return visit.redirect(
            to: SpacePaths.invitations(in: space), notice: "invitationLink.revoked",
            undo: SpacePaths.invitationLinkRestoration(id, in: space))
    }

    /// Whoever has it comes in by it again.
    static func restore(_ id: InvitationLink.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let links = InvitationLinkStore(db: visit.db)
        let link = try links.find(id, in: space)
        guard try !links.isFull(space, at: visit.now) else {
            throw Problem.conflict(because: "invitationLink.fault.full")
        }
        try links.restore(id, by: visit.person)
        try visit.record(.linkRestored, link.name)
        return visit.redirect(
            to: SpacePaths.invitations(in: space), notice: "invitationLink.restored")
    }

    /// Another address, such as for whoever has lost the first, which serves no more.
    static func renew(_ id: InvitationLink.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let links = InvitationLinkStore(db: visit.db)
        let link = try links.find(id, in: space)
        let token = try links.renew(id, by: visit.person)
        try visit.record(.linkRenewed, link.name)
        return try shown(id, token.text, visit)
    }

    private static func full(_ visit: Visit) -> String {
        visit.words("invitationLink.fault.full")
    }

    private static func shown(
        _ id: InvitationLink.ID, _ token: String, _ visit: Visit
    ) throws -> Response {
        let link = try InvitationLinkStore(db: visit.db).find(id, in: try visit.space)
        let address = visit.site.options.address + AccountPaths.invitationLink(token)
        return try page(
            InvitationLinkForm(), MadeLink(link, at: address, in: try visit.space, visit), visit)
    }

    private static func page(
        _ form: InvitationLinkForm, _ made: MadeLink?, _ visit: Visit
    ) throws -> Response {
        let space = try visit.space
        let page = InvitationLinkPage(
            space: space, form: form, made: made,
            roles: RoleOption.all(InvitationLink.roles, chosen: form.role, visit.words),
            groups: try GroupOptions.all(in: space, chosen: form.group, visit), words: visit.words)
        return try visit.page(page, form.errors.isEmpty ? .ok : .unprocessable)
    }
}
