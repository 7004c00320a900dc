import Community
import Content
import Markup

/// Those who come in otherwise than by an invitation of their own: by a link, on their request.
struct OtherArrivals: Rendered {
    private let space: Space
    private let links: [LinkRow]
    private let requests: [RequestRow]
    private let isOpen: Bool
    private let mayOpen: Bool
    private let door: String
    /// Whether mails leave this site.
    let writes: Bool

    init(_ visit: Visit, _ space: Space) throws {
        self.space = space
        links = try InvitationLinkStore(db: visit.db)
            .all(in: space, at: visit.now).map { LinkRow($0, in: space, visit) }
        let store = JoinRequestStore(db: visit.db)
        requests = try store.waiting(in: space).map { RequestRow($0, in: space, visit) }
        isOpen = try store.takesRequests(space)
        mayOpen = visit.viewer.administers(space)
        writes = visit.site.deliversMail
        door = visit.site.options.address + SpacePaths.joining(in: space)
    }

    static let fields: [Field<Self>] = [
        .list("links", LinkRow.self) { $0.links }, .flag("hasLinks") { !$0.links.isEmpty },
        .list("requests", RequestRow.self) { $0.requests },
        .flag("hasRequests") { !$0.requests.isEmpty },
        .flag("open") { $0.isOpen }, .flag("openable") { $0.mayOpen && !$0.isOpen },
        .flag("closable") { $0.mayOpen && $0.isOpen }, .text("door") { $0.door },
        .flag("shown") { $0.isOpen || $0.mayOpen || !$0.requests.isEmpty },
        .text("doorAction") { SpacePaths.joinRequests(in: $0.space) },
        .flag("writes") { $0.writes },
        .text("newLink") { SpacePaths.invitationLinks(in: $0.space) },
        .text("table") { InvitationImport.kind.all(in: $0.space) },
        .text("renewing") { SpacePaths.expiredInvitations(in: $0.space) },
    ]
}
