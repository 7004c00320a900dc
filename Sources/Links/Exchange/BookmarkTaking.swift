import Community
import Content
import Storage
import Web

/// Takes bookmarks into a space.
struct BookmarkTaking {
    let context: ImportContext

    func take(_ one: FiledBookmark, under theme: String?) throws -> Item.ID {
        let content = LinkContent(
            title: one.bookmark.title.cut(to: LinkCheck.titleLimit), address: one.address,
            description: one.bookmark.description.cut(to: LinkCheck.descriptionLimit),
            themes: try theme.map { [try self.theme(named: $0)] } ?? [])
        return try WebLinkStore(db: context.db).create(
            content, in: context.space, by: context.person, isPublished: true, at: context.now)
    }

    /// Has the link of its address stand under one more theme.
    func add(_ one: FiledBookmark, to theme: String) throws -> Item.ID {
        guard let link = try WebLinkStore(db: context.db).find(one.address, in: context.space.id),
            link.item.trashedAt == nil
        else { throw ImportRefusal(context.words("links.import.notKept")) }
        try PlaceStore(db: context.db).add(
            [try self.theme(named: theme).id], to: link.id, in: context.space.id)
        context.db.noteChange(of: link.id.rawValue)
        return link.id
    }

    private func theme(named name: String) throws -> ItemTheme {
        let themes = ItemThemeStore(.links, db: context.db)
        if let found = try themes.find(named: name, in: context.space) { return found }
        return try themes.find(try themes.create(name, in: context.space), in: context.space)
    }
}
