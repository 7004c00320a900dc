import Community
import Storage

extension MentionScope {
    /// As a condition on a `membership AS m`.
    var sees: SQL {
        switch self {
        case .item(let item):
            """
            EXISTS (SELECT 1 FROM item AS i WHERE i.id = \(item.id) AND i.trashed_at IS NULL
                AND (i.published = 1 OR i.author_id = m.person_id
                    OR m.role IN ('moderator', 'administrator'))
                AND \(Audience.reaches("i")))
            """
        case .draft(.everyone, _), .draft(.space, _): "1 = 1"
        case .draft(.moderators, _): "m.role IN ('moderator', 'administrator')"
        case .draft(.groups, let groups):
            """
            (m.role IN ('moderator', 'administrator') OR EXISTS (
                SELECT 1 FROM member_group_person AS gp
                WHERE gp.person_id = m.person_id AND gp.group_id IN \(list: groups)))
            """
        }
    }
}
