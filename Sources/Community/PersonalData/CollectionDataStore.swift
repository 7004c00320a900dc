import Storage

enum CollectionDataStore {
    /// What tells the programs of one person what has changed of what is theirs alone.
    static let ledgers = PersonalData(
        "account.collections", word: "personal.collections", retention: "personal.kept.collections",
        columns: [.ended("collection_ledger", "person_id")],
        fields: [
            .code(
                "kind", .declared(CollectionKind.self) { "personal.value.collection." + $0.name }),
            .moment("used"),
        ],
        rows: {
            """
            SELECT l.id AS key, l.kind, l.used_at AS used
            FROM collection_ledger AS l WHERE l.person_id = \($0)
            """
        },
        erase: { one, db in
            try CollectionLedgerStore(db: db).forget(of: one.id, limit: one.limit)
        })
}
