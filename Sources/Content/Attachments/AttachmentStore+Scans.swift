import Community
import Storage

extension AttachmentStore {
    /// What is known already of a file with these bytes.
    func scanState(of digest: String) throws -> ScanState? {
        try db.value(
            """
            SELECT a.scan FROM attachment AS a
            WHERE a.digest = \(digest) AND a.scan NOT IN ('none', 'waiting') LIMIT 1
            """)
    }

    /// Those to be scanned: first what people wait for, then what came before there was a scanner.
    func unscanned(limit: Int) throws -> [String] {
        try db.values(
            """
            SELECT a.digest FROM attachment AS a WHERE a.scan IN ('none', 'waiting')
            GROUP BY a.digest
            ORDER BY MIN(CASE WHEN a.scan = 'waiting' THEN 0 ELSE 1 END), MIN(a.id)
            LIMIT \(limit)
            """)
    }

    func set(_ state: ScanState, found: String? = nil, of digest: String) throws {
        try db.run(
            """
            UPDATE attachment SET scan = \(state), scan_found = \(found)
            WHERE digest = \(digest) AND scan <> \(state)
            """)
    }

    /// Who sent a file that hangs somewhere, or waits.
    func senders(of digest: String) throws -> [Person.ID] {
        try db.values(
            """
            SELECT DISTINCT a.person_id FROM attachment AS a
            WHERE a.digest = \(digest) AND a.person_id IS NOT NULL ORDER BY a.person_id
            """)
    }
}
