import Community
import Content
import HTTP
import Markup

/// People whom one does not wish to read.
enum Mutes {
    static func create(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let space = try member(id, visit)
        let person = try visit.person
        guard id != person else { throw Problem.forbidden(because: "mute.self") }
        try MuteStore(db: visit.db).add(id, by: person, at: visit.now)
        return visit.redirect(to: SpacePaths.member(id, in: space), notice: "mute.done")
    }

    static func destroy(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let space = try member(id, visit)
        try MuteStore(db: visit.db).remove(id, by: visit.person)
        return visit.redirect(to: SpacePaths.member(id, in: space), notice: "mute.undone")
    }

    /// The list of the account, with those who have left the space as well.
    static func index(_ visit: Visit) throws -> Response {
        let store = MuteStore(db: visit.db)
        let person = try visit.person
        let pages = NumberedPages(
            count: try store.count(of: person), size: MuteStore.pageSize,
            asked: NumberedPages.asked(visit.request.head.query), visit.words
        ) { AccountPaths.muted() + "?page=\($0)" }
        let people = try store.page(pages, of: person)
        return try visit.page(
            MutedPage(
                lines: people.map(MutedPage.Line.init), pages: pages,
                tabs: visit.accountTabs(at: "following")))
    }

    static func destroyAny(_ id: Person.ID, _ visit: Visit) throws -> Response {
        try MuteStore(db: visit.db).remove(id, by: visit.person)
        return visit.redirect(to: AccountPaths.muted(), notice: "mute.undone")
    }

    private static func member(_ id: Person.ID, _ visit: Visit) throws -> Space {
        let space = try visit.spaceOfMembers
        _ = try MemberStore(db: visit.db, viewer: visit.viewer, space: space).find(id)
        return space
    }
}
