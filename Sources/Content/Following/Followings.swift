import Community
import HTTP
import Storage

/// Choosing what to follow, and how much.
enum Followings {
    /// What one follows, on a page of the account.
    static func index(_ visit: Visit) throws -> Response {
        let store = FollowStore(db: visit.db)
        let person = try visit.person
        let pages = NumberedPages(
            count: try store.count(of: person), size: FollowStore.pageSize,
            asked: NumberedPages.asked(visit.request.head.query), visit.words
        ) { AccountPaths.following() + "?page=\($0)" }
        let settings = pages.count == 0 ? [] : try store.page(pages, of: person)
        let general = try store.general(of: person)
        return try visit.page(
            FollowingPage(
                spaces: try GeneralChoice.all(general, visit),
                lines: try lines(settings, general, visit), pages: pages,
                tabs: visit.accountTabs(at: "following")))
    }

    static func update(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let fields = visit.request.fields
        guard let target = fields.first("target").flatMap(FollowTarget.init(text:)),
            visit.site.followKinds[target.kind] != nil, let chosen = fields.first("level")
        else { throw Problem.badRequest }
        let found = try visit.site.followed([target], in: [space], visit)[target.kind]
        guard let link = found?.link(target.number, in: space.id) else { throw Problem.notFound }
        try choose(chosen, target, space, visit)
        return visit.redirect(to: link.address, notice: "follow.saved")
    }

    private static func choose(
        _ name: String, _ target: FollowTarget, _ space: Space, _ visit: Visit
    ) throws {
        let store = FollowStore(db: visit.db)
        let person = try visit.person
        if name == "inherit" { return try store.remove(target, by: person, in: space.id) }
        let levels = visit.site.followKinds[target.kind]?.levels ?? []
        guard let level = FollowLevel(name: name), levels.contains(level),
            target != .person(person)
        else { throw Problem.badRequest }
        try store.set(level, of: target, by: person, in: space.id, at: visit.now)
    }

    private static func lines(
        _ settings: [FollowSetting], _ general: [Space.ID: FollowLevel], _ visit: Visit
    ) throws -> [FollowingLine] {
        let places = Set(settings.map(\.space))
        let spaces = visit.viewer.memberships.map(\.space).filter { places.contains($0.id) }
        let found = try visit.site.followed(settings.map(\.target), in: spaces, visit)
        return settings.compactMap { setting in
            let target = setting.target
            guard let link = found[target.kind]?.link(target.number, in: setting.space),
                let space = spaces.first(where: { $0.id == setting.space })
            else { return nil }
            return FollowingLine(setting, link, space, general[space.id] ?? .mentions, visit)
        }
    }
}
