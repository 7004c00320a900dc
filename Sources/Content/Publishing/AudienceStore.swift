package import Community
package import Storage

/// How many people something is for, and who they are.
package struct AudienceStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Those of a space whose account is open and who are of an audience. Whoever is in several
    /// groups counts once: of several large groups, "more than the largest" is all that is known.
    package func size(
        _ audience: Audience, _ groups: [MemberGroup.ID], in space: Space.ID
    ) throws -> Headcount {
        switch audience {
        case .everyone, .space: return Headcount(try HeadcountStore(db: db).open(in: space))
        case .moderators:
            return Headcount(try count("m.role IN ('moderator', 'administrator')", space))
        case .groups: return try size(of: groups, in: space)
        }
    }

    private func size(of groups: [MemberGroup.ID], in space: Space.ID) throws -> Headcount {
        let sizes: [Int] = try db.values(
            """
            SELECT g.open_people FROM member_group AS g
            WHERE g.id IN \(list: groups) AND g.space_id = \(space)
            """
        )
        let largest = sizes.max() ?? 0
        guard sizes.count > 1 else { return Headcount(largest) }
        guard sizes.reduce(0, +) <= HeadcountStore.mostCounted else {
            return Headcount(largest, isExact: false)
        }
        return Headcount(try count(Self.isIn(groups, of: space), space))
    }

    package func size(of item: Item) throws -> Headcount {
        let groups = item.audience == .groups ? try ItemStore(db: db).groups(of: item.id) : []
        return try size(item.audience, groups, in: item.space)
    }

    private func count(_ condition: SQL, _ space: Space.ID) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE m.space_id = \(space) AND \(condition)
            """
        )
    }

    private static func isIn(_ groups: [MemberGroup.ID], of space: Space.ID) -> SQL {
        """
        m.person_id IN (SELECT gp.person_id FROM member_group_person AS gp
            JOIN member_group AS g ON g.id = gp.group_id AND g.space_id = \(space)
            WHERE gp.group_id IN \(list: groups))
        """
    }

    /// Those whom an item is for, as `FROM membership AS m WHERE ...`, found without a look at the
    /// other members of the space.
    package static func members(meantBy item: Item) -> SQL {
        let all: SQL = "FROM membership AS m WHERE m.space_id = \(item.space)"
        switch item.audience {
        case .everyone, .space: return all
        case .moderators: return all + " AND m.role IN ('moderator', 'administrator')"
        case .groups:
            return all + """
                 AND m.person_id IN (SELECT gp.person_id FROM item_group AS ig
                    JOIN member_group_person AS gp ON gp.group_id = ig.group_id
                    WHERE ig.item_id = \(item.id))
                """
        }
    }
}
