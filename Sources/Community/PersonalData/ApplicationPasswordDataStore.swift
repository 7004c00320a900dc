import Storage

enum ApplicationPasswordDataStore {
    /// What it opens with is stored nowhere.
    static let passwords = PersonalData(
        "account.applicationPasswords", word: "personal.applicationPasswords",
        columns: [.ended("application_password", "person_id")],
        fields: [
            .text("name"), .code("reach", .declared(PasswordReach.self, isList: true, \.word)),
            .text("program"), .moment("made"), .moment("used"),
        ],
        rows: {
            """
            SELECT a.id AS key, a.name, a.reach, a.program, a.created_at AS made,
                a.used_at AS used
            FROM application_password AS a WHERE a.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in try ApplicationPasswordStore(db: db).revokeAll(of: one.id) })
}
