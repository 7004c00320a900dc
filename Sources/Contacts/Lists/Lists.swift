import Community
import Content
import HTTP
import Storage

/// The address book of a space: its cards, and its members beside them.
enum Lists {
    static let size = 50
    /// What is found while one types.
    static let most = 20
    static let printed = 200

    static func show(_ visit: Visit) throws -> Response {
        let query = ContactQuery(visit.request.head.query)
        guard query.shelf != .members else { return try members(query, visit) }
        let store = ContactListStore(db: visit.db, viewer: visit.viewer, space: try visit.space)
        let pages = try pages(query, store, size: size, ContactsPaths.contacts, visit)
        let themes = try ItemThemeStore(.contacts, db: visit.db).all(in: visit.space)
        let found = try store.page(query, limit: size, offset: pages.offset)
        var page = ContactsPage(
            space: try visit.space, viewer: visit.viewer, words: visit.words, query: query,
            themes: themes, rows: try ContactRows.make(found, themes: themes, visit), pages: pages)
        page.members = try MatchingMembers(query, visit)
        if let theme = query.theme, themes.contains(where: { $0.id == theme }) {
            page.follow = try FollowControl.of(
                ThemeKind.contacts.target(theme), visit)
        }
        return try visit.page(page)
    }

    /// What is found while somebody types, for the script of the page.
    static func search(_ visit: Visit) throws -> Response {
        let query = ContactQuery(visit.request.head.query)
        guard !query.beginnings.isEmpty else { return try FoundContact.response([]) }
        let store = ContactListStore(db: visit.db, viewer: visit.viewer, space: try visit.space)
        let found = try store.typed(query, limit: most)
        let rows = try ContactRows.make(found, themes: [], writing: false, visit)
        let members = try MatchingMembers(query, visit)?.found(in: visit.space, visit.words)
        return try FoundContact.response(rows.map(\.found) + (members ?? []))
    }

    static func print(_ visit: Visit) throws -> Response {
        let query = ContactQuery(visit.request.head.query)
        let space = try visit.space
        let store = ContactListStore(db: visit.db, viewer: visit.viewer, space: space)
        let pages = try pages(query, store, size: printed, ContactsPaths.print, visit)
        let found = try store.page(query, limit: printed, offset: pages.offset)
        let channels = try ChannelStore(db: visit.db).ask(
            of: found.map(\.id), for: visit.viewer, in: space
        ).get()
        let today = try visit.today
        return try visit.page(
            PrintedContactsPage(
                space: space, query: query, pages: pages,
                cards: found.map {
                    PrintedContact(
                        contact: $0, channels: channels[$0.id] ?? [],
                        isFormer: $0.isFormer(on: today))
                }))
    }

    private static func pages(
        _ query: ContactQuery, _ store: ContactListStore, size: Int, _ path: SpacePath,
        _ visit: Visit
    ) throws -> NumberedPages {
        let address = path(in: try visit.space)
        return NumberedPages(
            count: try store.count(query), size: size, asked: query.page, visit.words
        ) { number in
            var query = query
            query.page = number
            return query.address(address)
        }
    }

    /// A member's card is their profile, with what they show of it: the first of them, and the way
    /// to the others.
    private static func members(_ query: ContactQuery, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        return try visit.page(
            ContactsPage(
                space: space, viewer: visit.viewer, words: visit.words, query: query, themes: [],
                members: try MatchingMembers(query, visit)))
    }
}
