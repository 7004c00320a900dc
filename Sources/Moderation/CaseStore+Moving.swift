import Community
import Content
import Storage

extension CaseStore {
    /// What is said and decided of an item is said of another from now on: the text that it was
    /// about has moved there. Of two open cases one remains, with the reports of both.
    func move(from old: Item.ID, to new: Item.ID) throws {
        if let extra = try openCase(of: old), let kept = try openCase(of: new) {
            try db.run("UPDATE report SET case_id = \(kept) WHERE case_id = \(extra)")
            try db.run("DELETE FROM moderation_case WHERE id = \(extra)")
        }
        try db.run(
            """
            UPDATE moderation_case SET item_id = \(new),
                kind = (SELECT i.kind FROM item AS i WHERE i.id = \(new))
            WHERE item_id = \(old)
            """
        )
        try db.run(
            """
            UPDATE report SET item_id = \(new)
            WHERE item_id = \(old) AND reporter_id NOT IN (
                SELECT r.reporter_id FROM report AS r WHERE r.item_id = \(new))
            """
        )
    }
}
