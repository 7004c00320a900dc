import Community
import Content
import Foundation
import Storage

/// Who is expected to acknowledge a document, and who has.
struct AcknowledgementStore {
    let db: Database

    /// Whether a `membership AS m` is expected by a `document_request AS q` of an `item AS i`: of
    /// those who read the document, the members of the space or of the chosen groups. Partners are
    /// where a chosen group has them.
    static let isExpected: SQL = """
        (\(Visibility.membership.isFor("i").sql)
            AND ((q.audience = 'space' AND m.role <> 'partner')
                OR (q.audience = 'groups' AND EXISTS (
                    SELECT 1 FROM document_request_group AS qg
                    JOIN member_group_person AS qp ON qp.group_id = qg.group_id
                    WHERE qg.document_id = q.document_id AND qp.person_id = m.person_id))))
        """

    /// Everybody who is expected by a request, with what they confirmed as `a`.
    /// - Parameter entry: a join of their entries in the list of members.
    static func expected(
        by document: Item.ID, entry: SQL = ""
    ) -> SQL {
        """
        FROM document_request AS q JOIN item AS i ON i.id = q.document_id
        JOIN membership AS m ON m.space_id = q.space_id
        JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL \(entry)
        LEFT JOIN document_acknowledgement AS a ON a.document_id = q.document_id
            AND a.round = q.round AND a.person_id = m.person_id
        WHERE q.document_id = \(document) AND \(isExpected)
        """
    }

    func tally(of document: Item.ID) throws -> AcknowledgementTally {
        var (asked, confirmed) = (0, 0)
        try db.each(
            """
            SELECT COUNT(*) AS asked, COUNT(a.confirmed_at) AS confirmed
            \(Self.expected(by: document))
            """
        ) { (asked, confirmed) = (try $0["asked"], try $0["confirmed"]) }
        return AcknowledgementTally(asked: asked, confirmed: confirmed)
    }

    func isExpected(_ person: Person.ID, by request: AcknowledgementRequest) throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 AS found \(Self.expected(by: request.document)) AND m.person_id = \(person)
            """)
        return found != nil
    }

    func confirmedAt(_ person: Person.ID, _ request: AcknowledgementRequest) throws -> Date? {
        try db.value(
            """
            SELECT a.confirmed_at FROM document_acknowledgement AS a
            WHERE a.document_id = \(request.document) AND a.round = \(request.round)
                AND a.person_id = \(person)
            """)
    }

    /// The first time counts.
    func confirm(
        _ request: AcknowledgementRequest, _ version: DocumentVersion.ID, by person: Person.ID,
        at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO document_acknowledgement (document_id, round, person_id, version_id,
                confirmed_at)
            VALUES (\(request.document), \(request.round), \(person), \(version), \(now))
            ON CONFLICT (document_id, round, person_id) DO NOTHING
            """)
    }

    /// Those who are to be told, in the order of their numbers.
    func waiting(
        for request: AcknowledgementRequest, after person: Person.ID?, limit: Int
    ) throws -> [Person.ID] {
        try db.values(
            """
            SELECT m.person_id \(Self.expected(by: request.document)) AND a.confirmed_at IS NULL
                AND m.person_id > \(person ?? Person.ID(rawValue: 0))
            ORDER BY m.person_id LIMIT \(limit)
            """)
    }
}
