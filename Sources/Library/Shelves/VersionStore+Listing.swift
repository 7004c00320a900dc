import Community
import Content
import Storage

extension VersionStore {
    /// What a page shows of the versions of a document, the newest first, however many there are:
    /// those before a number that a viewer finds in its history, and wherever they stand the vetted
    /// one and the newest that waits.
    func listed(
        of document: Document, before number: Int?, most: Int, for viewer: Viewer, in space: Space
    ) throws -> [DocumentVersion] {
        let older: SQL = number.map { "AND w.number < \($0)" } ?? ""
        let sees = isListed("w", for: viewer, in: space)
        return try db.all(
            """
            \(Self.selection) WHERE v.id IN (
                SELECT w.id FROM document_version AS w
                WHERE w.document_id = \(document.id) AND \(sees) \(older)
                ORDER BY w.number DESC LIMIT \(most))
                OR v.id = \(document.vettedVersion)
                OR v.id = (SELECT MAX(w.id) FROM document_version AS w
                    WHERE w.document_id = \(document.id) AND \(sees)
                        AND w.state IN ('draft', 'submitted', 'changes', 'refused'))
            ORDER BY v.number DESC
            """
        )
    }

    /// The number of the newest version with the same file that a viewer may read; nil if there is
    /// none.
    func number(
        of digest: String, in document: Document, for viewer: Viewer, in space: Space
    ) throws -> Int? {
        let sees: SQL =
            viewer.moderates(space)
            ? "1 = 1" : "(v.id = \(document.vettedVersion) OR v.person_id = \(viewer.person))"
        return try db.value(
            """
            SELECT MAX(v.number) AS number FROM document_version AS v
            WHERE v.digest = \(digest) AND v.document_id = \(document.id)
                AND v.state <> 'refused' AND \(sees)
            """
        )
    }

    /// The title of a document for somebody, nil if they do not see it any more.
    func title(of document: Item.ID, for person: Person.ID) throws -> String? {
        try db.value(
            """
            SELECT \(Visibility.title("i", for: person)) AS title FROM item AS i
            WHERE i.id = \(document)
            """
        )
    }

    /// Readers have a line of each version that was vetted once; of all others, who sent it and
    /// the moderators.
    private func isListed(_ version: SQL, for viewer: Viewer, in space: Space) -> SQL {
        guard !viewer.moderates(space) else { return "1 = 1" }
        return "(\(version).vetted_at IS NOT NULL OR \(version).person_id = \(viewer.person))"
    }
}
