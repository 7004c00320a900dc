import Community
import Content
import Storage

/// Makes a link known once it is out: at once, or when a moderator has accepted it.
enum LinkPublication {
    @Sendable static func approve(_ item: Item, _ visit: Visit) throws {
        guard let link = try WebLinkStore(db: visit.db).find(item.id) else { return }
        try WebLinkStore(db: visit.db).setDue(link.id, at: visit.now)
        try announce(link, by: link.item.author, visit)
    }

    static func announce(_ link: WebLink, by author: Person.ID?, _ visit: Visit) throws {
        let space = try visit.space
        let address = LinksPaths.link(link.id, in: space)
        var notifier = Notifier(
            of: link.id, titled: link.item.title, by: author, in: link.item, address: address,
            visit.site)
        notifier.touching = try PlaceStore(db: visit.db).themes(of: link.id)
            .map { ThemeKind.links.target($0.id) }
        notifier.opensTopic = true
        try Announcement(
            JournalEntry(
                .published, space: space.id, actor: author, feature: "links",
                kind: WebLink.kind, item: link.id, title: link.item.title, address: address,
                audience: link.item.audience), notifier
        ).publish(mentioned: [], visit.db, at: visit.now)
    }
}
