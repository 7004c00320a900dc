import Community
import Content
import Foundation
import Storage

/// The lists of those who are expected.
extension AcknowledgementStore {
    /// Those who have not confirmed, by name.
    func waiting(
        for request: AcknowledgementRequest, after place: MemberPlace?, limit: Int
    ) throws -> [ExpectedPerson] {
        try page(request, "AND a.confirmed_at IS NULL", after: place, limit)
    }

    /// Everybody who is expected, by name.
    func all(
        _ request: AcknowledgementRequest, after place: MemberPlace?, limit: Int
    ) throws -> [ExpectedPerson] {
        try page(request, "", after: place, limit)
    }

    private func page(
        _ request: AcknowledgementRequest, _ narrowed: SQL, after place: MemberPlace?, _ limit: Int
    ) throws -> [ExpectedPerson] {
        let later: SQL =
            place.map { "AND (e.entry, e.person_id) > (\($0.entry), \($0.person))" } ?? ""
        return try db.all(
            """
            SELECT x.entry, x.person_id, x.name, x.has_photo, x.confirmed_at, v.number
            FROM (SELECT e.entry, m.person_id, p.name, a.confirmed_at, a.version_id,
                    CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS has_photo
                \(Self.expected(by: request.document, entry: Self.entries)) \(narrowed) \(later)
                ORDER BY e.entry, e.person_id LIMIT \(limit)) AS x
            LEFT JOIN document_version AS v ON v.id = x.version_id
            ORDER BY x.entry, x.person_id
            """)
    }

    /// Those who have, the last first.
    func confirmed(
        _ request: AcknowledgementRequest, before place: KeysetPlace?, limit: Int
    ) throws -> [ExpectedPerson] {
        let older: SQL =
            place.map { "AND (a.confirmed_at, a.person_id) < (\($0.at), \($0.id))" } ?? ""
        return try db.all(
            """
            SELECT '' AS entry, m.person_id, p.name, a.confirmed_at, v.number,
                CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS has_photo
            FROM document_acknowledgement AS a
            JOIN document_request AS q ON q.document_id = a.document_id
            JOIN item AS i ON i.id = q.document_id
            JOIN membership AS m ON m.space_id = q.space_id AND m.person_id = a.person_id
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            JOIN document_version AS v ON v.id = a.version_id
            WHERE a.document_id = \(request.document) AND a.round = \(request.round)
                AND \(Self.isExpected) \(older)
            ORDER BY a.confirmed_at DESC, a.person_id DESC LIMIT \(limit)
            """)
    }

    /// Those who confirmed and are not expected any more: they left, or others are asked now.
    func former(_ request: AcknowledgementRequest) throws -> [ExpectedPerson] {
        try db.all(
            """
            SELECT '' AS entry, a.person_id, p.name, 0 AS has_photo, a.confirmed_at, v.number
            FROM document_acknowledgement AS a
            JOIN document_request AS q ON q.document_id = a.document_id
            JOIN item AS i ON i.id = q.document_id
            JOIN person AS p ON p.id = a.person_id
            JOIN document_version AS v ON v.id = a.version_id
            LEFT JOIN membership AS m ON m.space_id = q.space_id AND m.person_id = a.person_id
            WHERE a.document_id = \(request.document) AND a.round = \(request.round)
                AND (m.person_id IS NULL OR p.disabled_at IS NOT NULL OR NOT \(Self.isExpected))
            ORDER BY a.confirmed_at, a.person_id
            """)
    }

    private static let entries: SQL = """
        JOIN member_entry AS e ON e.person_id = m.person_id AND e.space_id = m.space_id
            AND e.shelf = 'member'
        """
}
