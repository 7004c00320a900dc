import Community
import Content
import Storage

/// What one person got under two accounts that become one.
enum LetterMergeStore {
    static let both = "a letter that went to both: its record tells what became of each mail"

    /// Of a letter that went to both the record keeps both lines, and waits for one of them.
    @Sendable static func mergeCopies(_ pair: MergedPair, _ db: Database) throws -> Int {
        let isDouble: SQL = """
            letter_id IN (SELECT k.letter_id FROM letter_copy AS k WHERE k.person_id = \(pair.kept))
            """
        try db.run(
            """
            UPDATE letter_copy SET waits_receipt = 0, waits_answer = 0
            WHERE person_id = \(pair.closed) AND \(isDouble)
            """)
        return try db.affected(
            by: """
                UPDATE letter_copy SET person_id = \(pair.kept) WHERE id IN (
                    SELECT c.id FROM letter_copy AS c
                    WHERE c.person_id = \(pair.closed) AND NOT c.\(isDouble)
                    LIMIT \(pair.limit))
                """)
    }

    /// Somebody is named once.
    @Sendable static func mergeAddressees(_ pair: MergedPair, _ db: Database) throws -> Int {
        try db.affected(
            by: """
                DELETE FROM letter_addressee WHERE person_id = \(pair.closed) AND letter_id IN (
                    SELECT a.letter_id FROM letter_addressee AS a
                    WHERE a.person_id = \(pair.kept))
                """)
    }
}
