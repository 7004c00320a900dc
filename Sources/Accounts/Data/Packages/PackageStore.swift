import Community
import Foundation
import Storage

/// The table of what people take along.
struct PackageStore {
    let db: Database

    func find(_ person: Person.ID, at now: Date) throws -> DataPackage? {
        try db.first(
            """
            SELECT g.asked_at, g.file, g.size, g.ends_at, g.lacked_room FROM data_package AS g
            WHERE g.person_id = \(person) AND g.ends_at > \(now)
            """)
    }

    /// Begins one in the place of the one before.
    /// - Returns: the file of that one.
    func ask(for person: Person.ID, at now: Date) throws -> String? {
        let old = try file(of: person)
        let end = now.addingTimeInterval(Double(DataPackage.days) * 86_400)
        try db.run(
            """
            INSERT INTO data_package (person_id, asked_at, ends_at)
            VALUES (\(person), \(now), \(end))
            ON CONFLICT (person_id) DO UPDATE SET asked_at = excluded.asked_at, file = NULL,
                size = NULL, made_at = NULL, ends_at = excluded.ends_at, lacked_room = 0
            """)
        return old
    }

    /// - Parameter asked: when; one that was asked for again meanwhile is another.
    /// - Returns: whether it still is wanted.
    func setMade(
        _ file: String, _ size: Int, of person: Person.ID, askedAt asked: Date, at now: Date
    ) throws -> Bool {
        let end = now.addingTimeInterval(Double(DataPackage.days) * 86_400)
        return try db.affected(
            by: """
                UPDATE data_package
                SET file = \(file), size = \(size), made_at = \(now), ends_at = \(end)
                WHERE person_id = \(person) AND asked_at = \(asked) AND file IS NULL
                """) == 1
    }

    func setLackedRoom(of person: Person.ID, askedAt asked: Date) throws -> Bool {
        try db.affected(
            by: """
                UPDATE data_package SET lacked_room = 1
                WHERE person_id = \(person) AND asked_at = \(asked) AND file IS NULL
                """) == 1
    }

    private func file(of person: Person.ID) throws -> String? {
        let found: String?? = try db.value(
            "SELECT g.file FROM data_package AS g WHERE g.person_id = \(person)")
        return found ?? nil
    }

    /// Takes one away before its time.
    /// - Returns: its file.
    func remove(of person: Person.ID) throws -> String? {
        let old = try file(of: person)
        try db.run("DELETE FROM data_package WHERE person_id = \(person)")
        return old
    }

    /// Takes away those whose time is over.
    /// - Returns: their files.
    func removeEnded(before now: Date, limit: Int) throws -> [String] {
        let files: [String?] = try db.values(
            """
            DELETE FROM data_package WHERE person_id IN (
                SELECT g.person_id FROM data_package AS g
                WHERE g.ends_at <= \(now) ORDER BY g.ends_at LIMIT \(limit))
            RETURNING file
            """)
        return files.compactMap(\.self)
    }

    /// The files that some row names.
    func files() throws -> Set<String> {
        let all: [String] = try db.values(
            "SELECT g.file FROM data_package AS g WHERE g.file IS NOT NULL")
        return Set(all)
    }

    static let held = PersonalData(
        "account.package", word: "personal.package", retention: "personal.kept.package",
        columns: [.ended("data_package", "person_id")],
        fields: [.moment("asked"), .moment("made"), .number("size"), .moment("ends")],
        rows: {
            """
            SELECT g.person_id AS key, g.asked_at AS asked, g.made_at AS made, g.size,
                g.ends_at AS ends
            FROM data_package AS g WHERE g.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM data_package WHERE person_id = \(one.id)")
        })
}
