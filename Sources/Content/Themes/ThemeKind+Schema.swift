package import Storage

extension ThemeKind {
    /// Makes its table.
    package func migration(_ name: String) -> Migration {
        let colour: Schema =
            hasColours ? "colour TEXT NOT NULL CHECK (length(colour) <= 20),\n    " : ""
        return Migration(name) {
            """
            CREATE TABLE \(table) (
                id \(.identity),
                space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
                name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND \(limit)),
                \(colour)position \(.integer) NOT NULL,
                UNIQUE (space_id, name)
            ) \(.strict)
            """
        }
    }
}
