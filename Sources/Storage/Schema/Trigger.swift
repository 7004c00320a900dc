/// What a table does by itself as its rows come, go or change, whoever writes and by whatever way,
/// a cascade included: for counts that a page reads rather than makes.
///
///     Schema.trigger(
///         "membership_counted", after: "INSERT", on: "membership",
///         "UPDATE headcount SET people = people + 1 WHERE space_id = NEW.space_id")
extension Schema {
    /// - Parameters:
    ///   - name: unique in the database; on a server also that of its function.
    ///   - event: `INSERT`, `DELETE`, or `UPDATE OF` a column.
    ///   - condition: on `OLD` and `NEW`; none for every row.
    ///   - statement: one, which may name the row as `NEW` or `OLD`.
    package static func trigger(
        _ name: StaticString, after event: StaticString, on table: StaticString,
        when condition: StaticString? = nil, _ statement: StaticString
    ) -> [Schema] {
        let test = condition.map { " WHEN (\($0))" } ?? ""
        let head = "CREATE TRIGGER \(name) AFTER \(event) ON \(table) FOR EACH ROW\(test)"
        return [
            Schema(
                sqlite: "SELECT 1",
                postgresql: """
                    CREATE FUNCTION \(name)() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN \(statement); RETURN NULL; END $$
                    """),
            Schema(
                sqlite: "\(head) BEGIN \(statement); END",
                postgresql: "\(head) EXECUTE FUNCTION \(name)()"),
        ]
    }

    /// A trigger is there no more, nor is the function that a server has for it.
    package static func noTrigger(_ name: StaticString, on table: StaticString) -> [Schema] {
        [
            Schema(
                sqlite: "DROP TRIGGER \(name)", postgresql: "DROP TRIGGER \(name) ON \(table)"),
            Schema(sqlite: "SELECT 1", postgresql: "DROP FUNCTION \(name)()"),
        ]
    }

    /// What a table refuses by itself as a `CHECK` would, where that depends on other rows: throws
    /// `StorageError.constraint` of the kind `check`, with the name.
    ///
    ///     Schema.refusal(
    ///         "rule_frozen", of: "UPDATE OF text", on: "rule",
    ///         where: "EXISTS (SELECT 1 FROM use AS u WHERE u.rule_id = OLD.id)")
    ///
    /// - Parameters:
    ///   - name: unique in the database; on a server also that of its function.
    ///   - event: `INSERT`, `DELETE`, or `UPDATE OF` some columns.
    ///   - condition: when it is refused; may name the row as `NEW` or `OLD`, and ask other tables.
    package static func refusal(
        _ name: StaticString, of event: StaticString, on table: StaticString,
        where condition: StaticString
    ) -> [Schema] {
        [
            Schema(
                sqlite: "SELECT 1",
                postgresql: """
                    CREATE FUNCTION \(name)() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN IF \(condition) THEN
                        RAISE EXCEPTION '\(name)'
                        USING ERRCODE = 'check_violation', CONSTRAINT = '\(name)';
                    END IF; RETURN NULL; END $$
                    """),
            Schema(
                sqlite: """
                    CREATE TRIGGER \(name) BEFORE \(event) ON \(table) FOR EACH ROW
                    WHEN \(condition) BEGIN SELECT RAISE(ABORT, '\(name)'); END
                    """,
                postgresql: """
                    CREATE TRIGGER \(name) AFTER \(event) ON \(table) FOR EACH ROW
                    EXECUTE FUNCTION \(name)()
                    """),
        ]
    }
}
