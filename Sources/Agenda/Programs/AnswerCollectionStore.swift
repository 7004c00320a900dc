import Community
import Content
import DAV
import Foundation
import Storage

/// The dates that programs read of what their owner said yes or maybe to, by the numbers of the
/// dates.
struct AnswerCollectionStore {
    let db: Database

    func members(
        for viewer: Viewer, in spaces: [Space]
    ) throws -> [Space.ID: [CollectionMember]] {
        guard !spaces.isEmpty else { return [:] }
        let seen = spaces.map { EventCollectionStore.sees($0, viewer) }.joined(separator: " OR ")
        var found: [Space.ID: [CollectionMember]] = [:]
        try db.each(
            """
            SELECT e.space_id, o.id, e.stamp \(Self.tables(viewer))
            WHERE (\(seen)) ORDER BY e.space_id, o.id
            """
        ) {
            found[try $0["space_id"], default: []].append(
                CollectionMember(id: try $0["id"], stamp: try $0["stamp"]))
        }
        return found
    }

    func dates(_ ids: [Int64], for viewer: Viewer, in space: Space) throws -> [Occurrence] {
        try db.all(
            """
            SELECT \(Occurrence.columns) \(Self.tables(viewer))
            WHERE o.id IN \(list: ids.map(Occurrence.ID.init))
                AND \(EventCollectionStore.sees(space, viewer))
            ORDER BY o.id
            """)
    }

    func within(_ range: TimeRange, for viewer: Viewer, _ space: Space) throws -> Set<Int64> {
        Set(
            try db.values(
                """
                SELECT o.id \(Self.tables(viewer))
                WHERE \(EventCollectionStore.sees(space, viewer))
                    AND \(EventCollectionStore.isIn(range))
                """))
    }

    private static func tables(_ viewer: Viewer) -> SQL {
        """
        FROM event_answer AS a
        JOIN occurrence AS o ON o.event_id = a.event_id AND o.recurrence_id = a.recurrence_id
            AND a.person_id = \(viewer.person) AND a.answer IN ('yes', 'maybe')
            AND \(MyAnswersStore.isKnown)
        JOIN event AS e ON e.item_id = o.event_id JOIN item AS i ON i.id = e.item_id
        """
    }
}
