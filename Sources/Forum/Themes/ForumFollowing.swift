import Community
import Content

/// What of the forum can be followed beside its topics.
enum ForumFollowing {
    static let themes = FollowKind("forum.theme", weight: FollowKind.containerWeight) {
        ids, space, visit in
        let all = try ThemeStore(db: visit.db).all(for: visit.viewer, in: space)
        return all.filter { ids.contains($0.id.rawValue) }.reduce(into: [:]) { links, theme in
            links[theme.id.rawValue] = PageLink(theme.name, ForumPaths.theme(theme.id, in: space))
        }
    }

    static let tags = FollowKind("forum.tag", weight: FollowKind.traitWeight) { ids, space, visit in
        guard visit.viewer.belongs(to: space) else { return [:] }
        let found = try TagStore(db: visit.db).all(ids, for: visit.viewer, in: space)
        return found.reduce(into: [:]) { links, tag in
            links[tag.id.rawValue] = PageLink(tag.name, ForumPaths.tag(tag.id, in: space))
        }
    }
}
