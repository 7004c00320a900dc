/// Everything that differs between the engines, named once.
///
/// A schema prints the terms of its engine (`\(.identity)`); a query asks
/// `db.dialect` for the few clauses that only one engine has.
package enum Dialect: Sendable {
    case sqlite

    /// A word of a schema that the engines spell differently.
    package enum Term: String, Sendable {
        /// A primary key that the engine numbers, never NULL.
        case identity
        /// 64 bits; also truth values (0, 1) and UTC milliseconds.
        case integer
        case real
        case text
        case blob
        /// Closes a `CREATE TABLE`: the engine checks the type of each value.
        case strict
        /// The table of `FullText`, after `CREATE`.
        case fullText
        /// The statement that follows it: how the engine keeps it in order.
        case fullTextTuning
    }

    func spelling(of term: Term) -> String {
        switch term {
        case .identity: "INTEGER PRIMARY KEY"
        case .integer: "INTEGER"
        case .real: "REAL"
        case .text: "TEXT"
        case .blob: "BLOB"
        case .strict: "STRICT"
        case .fullText:
            """
            VIRTUAL TABLE search_text USING fts5 (words, tokenize = 'ascii', columnsize = 0)
            """
        case .fullTextTuning:
            "INSERT INTO search_text (search_text, rank) VALUES ('automerge', 4)"
        }
    }

    /// The function behind `SQL.folded`, same name on every engine.
    static let folding: SQL = "parvis_folded"

    /// Lets workers pass over a row another one is claiming. SQLite has one
    /// writer and needs nothing.
    package var skipLocked: SQL { "" }

    /// Only this process uses the database: a lease of another boot is dead.
    package var isSoleProcess: Bool { true }
}
