package import Community
import Storage

extension AttachmentStore {
    /// The files with the bytes of some others, as those came, the newest first. Only those of what
    /// the viewer sees in the space: of a file that hangs elsewhere, in the trash too, nobody
    /// learns here that somebody has it. A file sent twice is no error: it is for its sender to
    /// know.
    /// - Parameters:
    ///   - received: digests of 64 hexadecimal digits, as in `Attachment.received`.
    ///   - own: what is not looked at, such as the files of the thing that is edited.
    package func same(
        asReceived received: [String], besides own: [Attachment.ID] = [], _ visit: Visit
    ) throws -> [SameFile] {
        guard !received.isEmpty else { return [] }
        let space = try visit.space
        let sees = visit.viewer.sees(itemsOf: space)
        let found: [HangingFile] = try db.all(
            """
            SELECT \(Self.columns), i.title FROM attachment AS a
            LEFT JOIN item AS i ON i.id = a.item_id
            WHERE a.received IN \(list: received) AND a.space_id = \(space.id)
                AND (a.keeper IS NOT NULL OR (i.id IS NOT NULL AND \(sees)))
                \(own.isEmpty ? "" : "AND a.id NOT IN \(list: own)")
            ORDER BY a.id DESC LIMIT \(Self.mostSame)
            """)
        return try found.filter { try isSeen($0.file, visit) }.map {
            let address =
                $0.file.item.map { SpacePaths.item($0, in: space) }
                ?? SpacePaths.attachment($0.file.id, in: space)
            return SameFile(file: $0.file, title: $0.title ?? "", address: address)
        }
    }

    private func isSeen(_ file: Attachment, _ visit: Visit) throws -> Bool {
        guard let place = file.kept else { return true }
        let keeper = visit.site.declarations.find(AttachmentKeeper.self, place.keeper)
        return try keeper?.sees(place.id, visit) ?? false
    }

    private static let mostSame = 20

    private struct HangingFile: FromRow {
        let file: Attachment
        let title: String?

        init(row: Row) throws {
            file = try Attachment(row: row)
            title = try row["title"]
        }
    }
}
