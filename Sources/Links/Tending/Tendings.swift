import Community
import Content
import Foundation
import HTTP
import Web

/// What a moderator makes of a link that is dead or has moved, by one button.
enum Tendings {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let link = try load(id, visit)
        switch visit.request.fields.first("do") {
        case "move":
            guard case .moved(let address) = LinkQuestion(link.record) else {
                throw Problem.conflict(because: "links.conflict.changed")
            }
            return try lead(link, to: address, visit)
        case "archive":
            guard let address = ArchiveAddress.of(link) else {
                throw Problem.conflict(because: "links.conflict.changed")
            }
            return try lead(link, to: address, visit)
        case "keep":
            guard visit.request.fields.first("question") == LinkQuestion(link.record)?.text else {
                throw Problem.conflict(because: "links.conflict.changed")
            }
            try CheckStore(db: visit.db).keep(link)
            return back(link, "links.done.kept", visit)
        default: throw Problem.badRequest
        }
    }

    /// Has it looked at before all that is due by itself.
    static func check(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let link = try load(id, visit)
        try WebLinkStore(db: visit.db).setDue(link.id, at: Date(timeIntervalSince1970: 0))
        let isOff = visit.site.options.web == nil
        return visit.redirect(
            to: LinksPaths.link(id, in: try visit.space),
            notice: isOff ? "links.done.checkOff" : "links.done.checkSoon")
    }

    /// Up or down among those of one of its themes.
    static func move(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let link = try load(id, visit)
        let fields = visit.request.fields
        let theme = fields.first("theme").flatMap { ItemTheme.ID(segment: $0) }
        let isThere = try PlaceStore(db: visit.db).swap(
            id, in: theme, of: link.item.space, isUp: fields.first("do") == "up")
        guard isThere else { throw Problem.conflict(because: "links.conflict.place") }
        return back(link, "links.done.moved", visit)
    }

    /// The form says which address its reader saw.
    private static func lead(
        _ link: WebLink, to address: WebAddress, _ visit: Visit
    ) throws -> Response {
        guard visit.request.fields.first("address") == address.text else {
            throw Problem.conflict(because: "links.conflict.changed")
        }
        let (kept, store) = (address.withoutTracking, WebLinkStore(db: visit.db))
        let other = try store.find(kept, in: link.item.space)
        guard other == nil || other?.id == link.id else {
            throw Problem.conflict(because: "links.conflict.double")
        }
        try store.setAddress(kept, of: link.id, at: visit.now)
        try visit.record(.linkMoved, link.item.title)
        return back(link, "links.done.led", visit)
    }

    private static func back(_ link: WebLink, _ notice: String, _ visit: Visit) -> Response {
        let address = visit.place.map { LinksPaths.link(link.id, in: $0) } ?? ""
        return visit.redirect(to: visit.back(or: address), notice: notice)
    }

    private static func load(_ id: Item.ID, _ visit: Visit) throws -> WebLink {
        let link = try WebLinkStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        try visit.require(visit.viewer.mayTend(link))
        return link
    }
}

extension AuditAction {
    static let linkMoved = AuditAction("linkMoved")
}
