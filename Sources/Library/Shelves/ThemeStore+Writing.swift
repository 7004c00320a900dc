import Community
import Content
import Foundation
import Storage

extension ThemeStore {
    func create(_ content: ThemeContent, in space: Space, at now: Date) throws -> Theme.ID {
        let id: Theme.ID = try db.one(
            """
            INSERT INTO library_theme (space_id, parent_id, name, description, position, audience,
                review_months, archive_days, four_eyes, created_at)
            VALUES (\(space.id), \(content.parent), \(content.name), \(content.description),
                \(nextPosition(in: space)), \(content.audience), \(content.reviewMonths),
                \(content.archiveDays), \(content.needsFourEyes), \(now))
            RETURNING id
            """
        )
        try setGroups(content.groups, of: id)
        return id
    }

    func update(_ theme: Theme, _ content: ThemeContent, in space: Space) throws {
        let position =
            content.parent == theme.parent ? theme.position : try nextPosition(in: space)
        try db.run(
            """
            UPDATE library_theme SET parent_id = \(content.parent), name = \(content.name),
                description = \(content.description), position = \(position),
                audience = \(content.audience), review_months = \(content.reviewMonths),
                archive_days = \(content.archiveDays), four_eyes = \(content.needsFourEyes)
            WHERE id = \(theme.id)
            """
        )
        try setGroups(content.groups, of: theme.id)
    }

    /// One place up or down among those beside it.
    func move(_ theme: Theme, up: Bool, in space: Space) throws {
        let siblings: [Theme] = try db.all(
            """
            SELECT \(Self.columns) FROM library_theme AS th
            WHERE th.space_id = \(space.id) ORDER BY th.position, th.id
            """
        ).filter { $0.parent == theme.parent }
        guard let place = siblings.firstIndex(where: { $0.id == theme.id }) else { return }
        let other = up ? place - 1 : place + 1
        guard siblings.indices.contains(other) else { return }
        try setPosition(siblings[other].position, of: theme.id)
        try setPosition(theme.position, of: siblings[other].id)
    }

    /// How many stand below it, and how many documents stand in it: in the trash or not.
    func burden(of id: Theme.ID) throws -> (below: Int, documents: Int) {
        let below: Int = try db.one(
            "SELECT COUNT(*) AS n FROM library_theme AS th WHERE th.parent_id = \(id)")
        let documents: Int = try db.one(
            "SELECT COUNT(*) AS n FROM document_theme AS dt WHERE dt.theme_id = \(id)")
        return (below, documents)
    }

    /// One in which nothing stands any more.
    func delete(_ id: Theme.ID) throws {
        try db.run("DELETE FROM library_theme WHERE id = \(id)")
    }

    private func setPosition(_ position: Int, of id: Theme.ID) throws {
        try db.run("UPDATE library_theme SET position = \(position) WHERE id = \(id)")
    }

    private func nextPosition(in space: Space) throws -> Int {
        try db.one(
            """
            SELECT COALESCE(MAX(th.position), 0) + 1 AS next FROM library_theme AS th
            WHERE th.space_id = \(space.id)
            """
        )
    }

    private func setGroups(_ groups: [MemberGroup.ID], of id: Theme.ID) throws {
        try db.run("DELETE FROM library_theme_group WHERE theme_id = \(id)")
        guard !groups.isEmpty else { return }
        try db.run(
            """
            INSERT INTO library_theme_group (theme_id, group_id)
            SELECT th.id, g.id FROM library_theme AS th
            JOIN member_group AS g ON g.space_id = th.space_id
            WHERE th.id = \(id) AND g.id IN \(list: groups)
            """
        )
    }
}
