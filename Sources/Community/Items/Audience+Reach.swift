import Storage

extension Audience {
    /// Whether a published item is for a `membership AS m`: the part of `Viewer.sees` that
    /// concerns the audience, asked for others than who visits.
    /// - Parameter item: the alias of the table `item`.
    static func reaches(_ item: SQL) -> SQL {
        """
        (\(item).audience IN ('everyone', 'space') OR \(item).author_id = m.person_id
            OR m.role IN ('moderator', 'administrator')
            OR (\(item).audience = 'groups' AND EXISTS (
                SELECT 1 FROM item_group AS ig
                JOIN member_group_person AS gp ON gp.group_id = ig.group_id
                WHERE ig.item_id = \(item).id AND gp.person_id = m.person_id)))
        """
    }
}
