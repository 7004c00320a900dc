package import Community
package import Storage

extension Viewer {
    /// The one rule of who sees which item, as a condition on an `item AS i` of this space.
    /// It leaves out what is in the trash. What hangs from another item, such as a comment, is
    /// seen by those who see both: it follows its parent without a copy of its audience.
    ///
    /// It tells what is seen of what a query has found, and is no way to find it: the cast, which
    /// changes nothing, keeps an engine from reading the index of a space, which may have a
    /// million items, for the sake of ten, and hides no statistics as a sum would.
    package func sees(itemsOf space: Space) -> SQL {
        """
        (CAST(i.space_id AS BIGINT) = \(space.id) AND \(sees("i", in: space))
            AND (i.parent_id IS NULL OR EXISTS (
                SELECT 1 FROM item AS up
                WHERE up.id = i.parent_id AND \(sees("up", in: space)))))
        """
    }

    /// The same rule where the query has joined what `i` hangs from as `item AS up`: cheaper over
    /// many rows.
    package func seesWithParent(itemsOf space: Space) -> SQL {
        """
        (CAST(i.space_id AS BIGINT) = \(space.id) AND \(sees("i", in: space))
            AND (i.parent_id IS NULL OR \(sees("up", in: space))))
        """
    }

    /// The rule for one row of the table `item`, whatever it hangs from.
    private func sees(_ item: SQL, in space: Space) -> SQL {
        if moderates(space) { return "\(item).trashed_at IS NULL" }
        guard let person, belongs(to: space) else { return outsiderSees(item, in: space) }
        return """
            (\(item).trashed_at IS NULL AND (
                (\(item).published = 1 AND (
                    \(item).audience IN ('everyone', 'space')
                    OR (\(item).audience = 'groups' AND EXISTS (
                        SELECT 1 FROM item_group AS ig
                        JOIN member_group_person AS gp ON gp.group_id = ig.group_id
                        WHERE ig.item_id = \(item).id AND gp.person_id = \(person)))))
                OR \(item).author_id = \(person)))
            """
    }

    /// Never what hangs from an item: who comments in a space belongs to it, and that is theirs
    /// to tell (GDPR, article 9).
    private func outsiderSees(_ item: SQL, in space: Space) -> SQL {
        guard space.isPublic else { return "(1 = 0)" }
        return """
            (\(item).trashed_at IS NULL AND \(item).published = 1
                AND \(item).audience = 'everyone' AND \(item).parent_id IS NULL)
            """
    }
}

extension Audience {
    /// Whether a published item is for a `membership AS m`: the part of `Viewer.sees` that
    /// concerns the audience, asked for others than who visits.
    /// - Parameter item: the alias of the table `item`.
    package static func reaches(_ item: SQL) -> SQL {
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
