package import Storage

extension Viewer {
    /// The one rule of who sees which item, as a condition on an `item AS i` of this space.
    /// It leaves out what is in the trash.
    package func sees(itemsOf space: Space) -> SQL {
        if moderates(space) { return "(i.space_id = \(space.id) AND i.trashed_at IS NULL)" }
        guard let person, belongs(to: space) else { return guestSees(itemsOf: space) }
        return """
            (i.space_id = \(space.id) AND i.trashed_at IS NULL AND (
                (i.published = 1 AND (
                    i.audience IN ('everyone', 'space')
                    OR (i.audience = 'groups' AND EXISTS (
                        SELECT 1 FROM item_group AS ig
                        JOIN member_group_person AS gp ON gp.group_id = ig.group_id
                        WHERE ig.item_id = i.id AND gp.person_id = \(person)))))
                OR i.author_id = \(person)))
            """
    }

    private func guestSees(itemsOf space: Space) -> SQL {
        guard space.isPublic, !isSignedIn else { return "(1 = 0)" }
        return """
            (i.space_id = \(space.id) AND i.trashed_at IS NULL
                AND i.published = 1 AND i.audience = 'everyone')
            """
    }
}
