import Storage

/// Items that stand for others in another space: whoever keeps which, keeps them in step.
extension ItemStore {
    /// What a trigger on the table that says so does; it tells the search as well, by
    /// `search_stale`.
    static let goesWithRelay: StaticString = "DELETE FROM item WHERE id = OLD.item_id"

    /// The same where `NEW` is what others stand for.
    static let isNamedAsSource: StaticString = """
        UPDATE item SET title = NEW.title, updated_at = NEW.updated_at WHERE id IN (
            SELECT r.item_id FROM relay AS r WHERE r.source_id = NEW.id)
        """

    /// The same: it is out as long as its source is.
    static let isOutAsSource: StaticString = """
        UPDATE item SET published =
            CASE WHEN NEW.published = 1 AND NEW.trashed_at IS NULL THEN 1 ELSE 0 END
        WHERE id IN (SELECT r.item_id FROM relay AS r
            WHERE r.source_id = NEW.id AND r.state = 'shown')
        """

    /// Nothing hangs from it but what goes with it.
    func eraseStanding(_ id: Item.ID) throws {
        db.noteChange(of: id.rawValue)
        try db.run("DELETE FROM item WHERE id = \(id)")
    }
}
