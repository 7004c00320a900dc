import Community
import Content
import Foundation
import Storage

/// Keeps the audience of documents that of their themes.
struct ReadersStore {
    let db: Database

    /// Documents whose readers are set in one transaction.
    static let piece = 200

    /// Those of a document that stands in some themes.
    func readers(of themes: [Theme.ID]) throws -> Readers {
        var found: [Int64: (audience: Audience, groups: [Int64])] = [:]
        guard !themes.isEmpty else { return Readers([]) }
        try db.each(
            """
            SELECT th.id, th.audience, tg.group_id FROM library_theme AS th
            LEFT JOIN library_theme_group AS tg ON tg.theme_id = th.id
            WHERE th.id IN \(list: themes)
            """
        ) { row in
            let (id, group): (Int64, Int64?) = (try row["id"], try row["group_id"])
            let audience: Audience = try row["audience"]
            found[id, default: (audience, [])].groups += [group].compactMap(\.self)
        }
        return Readers(Array(found.values))
    }

    /// Sets the readers of some documents of a theme, from one on.
    /// - Returns: the last of them, if there may be more.
    func refresh(documentsOf theme: Theme.ID, after last: Int64) throws -> Int64? {
        let ids: [Int64] = try db.values(
            """
            SELECT dt.document_id FROM document_theme AS dt
            WHERE dt.theme_id = \(theme) AND dt.document_id > \(last)
            ORDER BY dt.document_id LIMIT \(Self.piece)
            """
        )
        let documents = ids.map { Item.ID(rawValue: $0) }
        for (readers, some) in try group(documents) {
            try ItemStore(db: db).setAudience(
                readers.audience, readers.groupIDs,
                of: "SELECT i.id FROM item AS i WHERE i.id IN \(list: some)")
            for id in some { db.noteChange(of: id.rawValue) }
        }
        return ids.count == Self.piece ? ids.last : nil
    }

    /// Leaves the documents of a theme, from one on, to the moderators, but for those that another
    /// theme shows to the whole space.
    func close(documentsOf theme: Theme.ID, after last: Int64) throws {
        try ItemStore(db: db).setAudience(
            .moderators, [],
            of: """
                SELECT dt.document_id FROM document_theme AS dt
                WHERE dt.theme_id = \(theme) AND dt.document_id > \(last)
                    AND NOT EXISTS (SELECT 1 FROM document_theme AS o
                        JOIN library_theme AS th ON th.id = o.theme_id
                        WHERE o.document_id = dt.document_id AND th.audience = 'space')
                """)
    }

    /// Documents by who is to read them.
    private func group(_ documents: [Item.ID]) throws -> [Readers: [Item.ID]] {
        guard !documents.isEmpty else { return [:] }
        var found: [Int64: [Int64: (audience: Audience, groups: [Int64])]] = [:]
        try db.each(
            """
            SELECT dt.document_id, th.id, th.audience, tg.group_id FROM document_theme AS dt
            JOIN library_theme AS th ON th.id = dt.theme_id
            LEFT JOIN library_theme_group AS tg ON tg.theme_id = th.id
            WHERE dt.document_id IN \(list: documents)
            """
        ) { row in
            let (document, id): (Int64, Int64) = (try row["document_id"], try row["id"])
            let (audience, group): (Audience, Int64?) = (try row["audience"], try row["group_id"])
            found[document, default: [:]][id, default: (audience, [])].groups +=
                [group].compactMap(\.self)
        }
        return Dictionary(grouping: documents) { id in
            Readers(Array((found[id.rawValue] ?? [:]).values))
        }
    }
}
