/// A trigger that gives rows another stamp whenever a row that they show changes, so that whoever
/// keeps what was made of them knows by one column that it holds (CREATE TRIGGER of either engine).
///
///     Schema.stamping(
///         "item", "id", [.column("item_id")], whenever: .added, in: "reaction")
///
/// A stamp is equal only as long as nothing was committed that changes what it stands for.
struct Stamping: Sendable {
    let table: StaticString
    let key: StaticString
    let sources: [StampSource]
    let change: StampChange
    let source: StaticString
    /// Sets the trigger apart from another one of the same table and change.
    let label: StaticString

    /// What tells the change on every engine apart from all others.
    var canonical: String {
        let found = sources.map { $0.expression(of: "row") }.joined(separator: ", ")
        return "stamp \(table) by \(key) in (\(found)) after \(change.words) of \(source)"
    }

    private var name: String { "\(source)_\(change.name)_stamps_\(table)\(label)" }

    /// The keys of the rows to stamp, from the row before and the row after.
    private var keys: String {
        let keys = change.rows.flatMap { row in sources.map { $0.expression(of: row) } }
        guard sources.contains(where: \.isMany) else { return keys.joined(separator: ", ") }
        return keys.map { $0.hasPrefix("(") ? String($0.dropFirst().dropLast()) : "SELECT \($0)" }
            .joined(separator: " UNION ALL ")
    }

    func text(for dialect: Dialect) -> String {
        switch dialect {
        case .sqlite:
            """
            CREATE TRIGGER \(name) AFTER \(change.words) ON \(source) BEGIN
                UPDATE \(table) SET stamp = stamp + 1 WHERE \(key) IN (\(keys));
            END
            """
        // The number of the transaction is a stamp of its own, and a row that has it already is
        // not written again: a transaction may change ten thousand parts of one whole.
        case .postgresql:
            """
            DO $do$ BEGIN
            CREATE FUNCTION \(name)() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN
                UPDATE \(table) SET stamp = txid_current()
                WHERE \(key) IN (\(keys)) AND stamp <> txid_current();
                RETURN NULL;
            END $body$;
            CREATE TRIGGER \(name) AFTER \(change.words) ON \(source)
                FOR EACH ROW EXECUTE FUNCTION \(name)();
            END $do$
            """
        }
    }
}

/// How the changed row leads to the row that is stamped.
package enum StampSource: Sendable {
    /// A column of the changed row is its key.
    case column(StaticString)
    /// A column of the changed row is the key of a row of `table`, one column of which is its key.
    case through(StaticString, table: StaticString, StaticString)
    /// The rows of `table` that name the changed row in a column: another one is the key.
    case each(StaticString, of: StaticString, naming: StaticString)
    /// Always this one row.
    case fixed(Int)

    var isMany: Bool { if case .each = self { true } else { false } }

    func expression(of row: String) -> String {
        switch self {
        case .column(let column): "\(row).\(column)"
        case .through(let column, let table, let key):
            "(SELECT x.\(key) FROM \(table) AS x WHERE x.id = \(row).\(column))"
        case .each(let key, let table, let column):
            "(SELECT x.\(key) FROM \(table) AS x WHERE x.\(column) = \(row).id)"
        case .fixed(let key): "\(key)"
        }
    }
}

/// What may happen to a row.
package enum StampChange: Sendable {
    case added
    /// One of these columns is written.
    case changed([StaticString])
    case removed

    var name: String {
        switch self {
        case .added: "added"
        case .changed: "changed"
        case .removed: "removed"
        }
    }

    var words: String {
        switch self {
        case .added: "INSERT"
        case .changed(let columns):
            "UPDATE OF " + columns.map(\.description).joined(separator: ", ")
        case .removed: "DELETE"
        }
    }

    var rows: [String] {
        switch self {
        case .added: ["NEW"]
        case .changed: ["OLD", "NEW"]
        case .removed: ["OLD"]
        }
    }
}
