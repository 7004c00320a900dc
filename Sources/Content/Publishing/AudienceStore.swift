import Community
import Storage

/// How many people something is for.
struct AudienceStore {
    let db: Database

    /// Those of a space who have an account and are of an audience; each counts once, whatever
    /// groups they are in.
    func count(_ audience: Audience, _ groups: [MemberGroup.ID], in space: Space.ID) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE m.space_id = \(space) AND \(Self.isMeant(audience, groups, in: space))
            """
        )
    }

    private static func isMeant(
        _ audience: Audience, _ groups: [MemberGroup.ID], in space: Space.ID
    ) -> SQL {
        switch audience {
        case .everyone, .space: "1 = 1"
        case .moderators: "m.role IN ('moderator', 'administrator')"
        case .groups:
            """
            EXISTS (SELECT 1 FROM member_group_person AS gp
                JOIN member_group AS g ON g.id = gp.group_id AND g.space_id = \(space)
                WHERE gp.person_id = m.person_id AND gp.group_id IN \(list: groups))
            """
        }
    }
}
