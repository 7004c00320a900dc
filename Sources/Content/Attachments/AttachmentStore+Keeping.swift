package import Community
import Foundation
import Storage

/// Files that hang from what is no item.
extension AttachmentStore {
    /// Hangs the files of the visit's form from something that a feature keeps, and takes down
    /// those it says to remove, as `attach` does with an item.
    package func keep(from visit: Visit, at place: AttachmentPlace) throws {
        let choice = AttachmentChoice(visit)
        try remove(choice.removed, at: place, at: visit.now)
        _ = try visit.cite(at: .kept(place.keeper, place.id, visit.space.id))
        if !choice.kept.isEmpty {
            try db.run(
                """
                UPDATE attachment SET keeper = \(place.keeper), keeper_id = \(place.id),
                    space_id = \(visit.space.id)
                WHERE id IN \(list: choice.kept) AND \(Self.waits("attachment"))
                    AND person_id = \(visit.person)
                """
            )
        }
        try describe(
            from: visit, where: "keeper = \(place.keeper) AND keeper_id = \(place.id)")
    }

    /// The files that came with the form of a visit, now or when it was sent before, where each of
    /// them is to hang from a thing of its own.
    package func sent(with visit: Visit) throws -> [Attachment] {
        let choice = AttachmentChoice(visit)
        return try waiting(choice.kept, of: visit.person)
    }

    /// Hangs one of them from something that a feature keeps.
    package func keep(_ file: Attachment, at place: AttachmentPlace, _ visit: Visit) throws {
        try db.run(
            """
            UPDATE attachment SET keeper = \(place.keeper), keeper_id = \(place.id),
                space_id = \(visit.space.id)
            WHERE id = \(file.id) AND \(Self.waits("attachment"))
                AND person_id = \(visit.person)
            """
        )
        try describe(
            from: visit, where: "keeper = \(place.keeper) AND keeper_id = \(place.id)")
    }

    /// Takes away files of things that go, at most so many; they are swept a little later.
    /// - Parameter things: a query of the numbers of the keeper's things.
    /// - Returns: how many they were.
    func forget(
        keptBy keeper: String, _ things: SQL, limit: Int, at now: Date
    ) throws -> Int {
        let digests: [String] = try db.values(
            """
            DELETE FROM attachment WHERE id IN (
                SELECT a.id FROM attachment AS a
                WHERE a.keeper = \(keeper) AND a.keeper_id IN (\(things)) LIMIT \(limit))
            RETURNING digest
            """
        )
        try StaleFileStore(db: db).sweepLater(digests, at: now)
        return digests.count
    }

    private func remove(
        _ ids: [Attachment.ID], at place: AttachmentPlace, at now: Date
    ) throws {
        guard !ids.isEmpty else { return }
        let digests: [String] = try db.values(
            """
            DELETE FROM attachment WHERE id IN \(list: ids)
                AND keeper = \(place.keeper) AND keeper_id = \(place.id)
            RETURNING digest
            """
        )
        try StaleFileStore(db: db).sweepLater(digests, at: now)
    }

    /// The files of many things of a keeper, and what they cite that the viewer sees, as `rows` of
    /// items. The things must be known to be visible to the viewer.
    package func rows(
        keptBy keeper: String, _ ids: [Int64], _ visit: Visit
    ) throws -> [Int64: [AttachmentRow]] {
        try hanging(keptBy: keeper, ids, visit).rows(visit)
    }

    /// What one thing of a keeper cites and the viewer sees.
    package func cited(at place: AttachmentPlace, _ visit: Visit) throws -> [CitedThing] {
        let names = try hanging(keptBy: place.keeper, [place.id], visit)[place.id]?.cited ?? []
        let things = try visit.cited(names)
        return names.compactMap { things[$0] }
    }

    func hanging(keptBy keeper: String, _ ids: [Int64], _ visit: Visit) throws -> [Int64: Hanging] {
        guard !ids.isEmpty else { return [:] }
        let space = try visit.space
        let found: [HangingRow] = try db.all(
            Self.hanging(
                files: "a.keeper = \(keeper) AND a.keeper_id IN \(list: ids)",
                cited: "c.keeper = \(keeper) AND c.keeper_id IN \(list: ids)",
                order: "keeper_id"))
        return found.reduce(into: [:]) { all, row in
            guard let place = row.kept else { return }
            all[place.id, default: Hanging()].add(row, in: space, visit)
        }
    }

    package func files(keptBy keeper: String, _ ids: [Int64]) throws -> [Attachment] {
        guard !ids.isEmpty else { return [] }
        return try db.all(
            """
            SELECT \(Self.columns) FROM attachment AS a
            WHERE a.keeper = \(keeper) AND a.keeper_id IN \(list: ids)
            ORDER BY a.keeper_id, a.position, a.id
            """
        )
    }

    /// Whether a file hangs from nothing yet.
    static func waits(_ file: SQL) -> SQL {
        "\(file).item_id IS NULL AND \(file).keeper IS NULL"
    }
}
