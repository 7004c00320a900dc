package import Storage

/// One thing that a backup holds: what it is, before its bytes.
package struct BackupEntry: Codable, Equatable, Sendable {
    package enum Kind: String, Codable, Sendable {
        /// The whole database, as a file.
        case database
        /// The rows of one table of a server, as the server itself writes them.
        case table
        /// A stored file: its name is its digest.
        case file
        /// The key of the site, or the one before it: 32 bytes.
        case key, formerKey
    }

    package let kind: Kind
    package let name: String
    /// Of a table.
    package let columns: [String]?

    package init(_ kind: Kind, _ name: String = "", columns: [String]? = nil) {
        (self.kind, self.name, self.columns) = (kind, name, columns)
    }

    package var table: TableShape { TableShape(name: name, columns: columns ?? []) }
}

/// What stands after the bytes of an entry, which the reader finds again or refuses the backup.
package struct BackupEnd: Codable, Equatable, Sendable {
    package let size: Int64
    /// 64 hexadecimal digits.
    package let digest: String
    /// Of a table.
    package let rows: Int?
}

/// What a backup ends with.
package struct BackupSummary: Codable, Equatable, Sendable {
    package internal(set) var entries = 0
    /// Bytes of all entries.
    package internal(set) var size: Int64 = 0
    package internal(set) var files = 0
    /// Rows of each table, by its name.
    package internal(set) var rows: [String: Int] = [:]
    /// Digests of files that rows name and that were not on the disk any more.
    package internal(set) var missing: [String] = []
    /// Digests of files that were not what was stored any more.
    package internal(set) var altered: [String] = []

    package init() {}

    package var allRows: Int { rows.values.reduce(0, +) }
}
