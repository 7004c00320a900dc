import Community
import Content
import Foundation
import Storage

extension VersionStore {
    /// A document that has the very same file, of those that the viewer sees, and only by a version
    /// that they may read; nil if there is none.
    func double(of digest: String, for viewer: Viewer, in space: Space) throws -> Document? {
        let sees: SQL =
            viewer.moderates(space)
            ? "1 = 1" : "(v.id = d.vetted_version_id OR v.person_id = \(viewer.person))"
        return try db.first(
            """
            SELECT \(DocumentStore.columns) FROM document_version AS v
            JOIN document AS d ON d.item_id = v.document_id JOIN item AS i ON i.id = d.item_id
            WHERE v.digest = \(digest) AND v.state <> 'refused' AND \(sees)
                AND \(viewer.sees(itemsOf: space))
            ORDER BY v.id DESC LIMIT 1
            """
        )
    }

    /// Those who may be in charge of a document: whoever moderates.
    func keepers(in space: Space) throws -> [(id: Person.ID, name: String)] {
        var found: [(id: Person.ID, name: String)] = []
        try db.each(
            """
            SELECT p.id, p.name FROM membership AS m JOIN person AS p ON p.id = m.person_id
            WHERE m.space_id = \(space.id) AND m.role IN ('moderator', 'administrator')
            ORDER BY \(.folded("p.name")), p.id LIMIT 200
            """
        ) { found.append((try $0["id"], try $0["name"])) }
        return found
    }
}
