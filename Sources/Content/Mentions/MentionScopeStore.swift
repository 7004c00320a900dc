import Community
import Storage

extension MentionScope {
    /// As a condition on a `membership AS m`.
    var sees: SQL {
        switch self {
        case .item(let item):
            """
            EXISTS (SELECT 1 FROM item AS i WHERE i.id = \(item.id)
                AND \(Visibility.membership.sees("i", groups: ("item_group", "item_id")).sql))
            """
        case .draft(let audience, let groups):
            Visibility.membership.isFor(audience, groups).sql
        }
    }
}
