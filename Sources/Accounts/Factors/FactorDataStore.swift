import Community
import Storage

/// The second factors of a person as personal data. What they open with stays out of a document
/// that travels.
enum FactorDataStore {
    static let codes = PersonalData(
        "account.oneTimeCode", word: "personal.oneTimeCode",
        columns: [.ended("one_time_code", "person_id")],
        fields: [.moment("made"), .moment("used")],
        rows: {
            """
            SELECT c.person_id AS key, c.created_at AS made, c.used_at AS used
            FROM one_time_code AS c WHERE c.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM one_time_code WHERE person_id = \(one.id)")
        })

    static let passkeys = PersonalData(
        "account.passkeys", word: "personal.passkeys",
        columns: [.ended("passkey", "person_id")],
        fields: [.text("name"), .flag("copied"), .moment("made"), .moment("used")],
        rows: {
            """
            SELECT k.id AS key, k.name, k.is_copied AS copied, k.created_at AS made,
                k.used_at AS used
            FROM passkey AS k WHERE k.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM passkey WHERE person_id = \(one.id)")
        })

    /// The key says the place among those of its person: a code has no number of its own.
    static let recovery = PersonalData(
        "account.recoveryCodes", word: "personal.recoveryCodes",
        columns: [.ended("recovery_code", "person_id")],
        fields: [.moment("made"), .moment("used")],
        rows: {
            """
            SELECT (SELECT COUNT(*) FROM recovery_code AS b
                    WHERE b.person_id = r.person_id AND b.digest < r.digest) AS key,
                r.created_at AS made, r.used_at AS used
            FROM recovery_code AS r WHERE r.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM recovery_code WHERE person_id = \(one.id)")
        })
}
