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
}
