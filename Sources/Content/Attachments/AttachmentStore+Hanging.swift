import Storage

extension AttachmentStore {
    /// Files and citations in one statement, as `HangingRow`.
    ///
    /// - Parameters:
    ///   - files: which of `attachment AS a`.
    ///   - cited: which of `citation AS c`.
    ///   - order: the column of what they hang from.
    static func hanging(files: SQL, cited: SQL, order: SQL) -> SQL {
        """
        SELECT \(columns), p.width, p.height, p.small, p.large, NULL AS source, NULL AS thing_id,
            a.position, 0 AS is_cited
        FROM attachment AS a LEFT JOIN attachment_picture AS p ON p.digest = a.digest
        WHERE \(files)
        UNION ALL
        SELECT c.id, c.item_id, c.keeper, c.keeper_id, NULL, '', NULL, '', '', NULL, '', 0, '',
            NULL, NULL, NULL, NULL, NULL, c.source, c.thing_id, 0, 1
        FROM citation AS c WHERE \(cited)
        ORDER BY \(order), is_cited, position, attachment_id
        """
    }
}
