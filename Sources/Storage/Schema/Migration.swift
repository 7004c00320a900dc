/// A named step of the schema, applied once and never edited afterwards.
///
///     Migration("news-1-item") {
///         "CREATE TABLE news (id \(.identity), body \(.text) NOT NULL) \(.strict)"
///         "CREATE INDEX news_by_time ON news (at)"
///     }
package struct Migration: Sendable {
    /// Unique; small letters, digits and hyphens: `feature-number-noun`.
    package let name: String
    /// One statement each, in order.
    package let statements: [Schema]

    package init(_ name: String, _ statements: [Schema]) {
        self.name = name
        self.statements = statements
    }

    package init(_ name: String, @Builder _ statements: () -> [Schema]) {
        self.init(name, statements())
    }

    @resultBuilder package enum Builder {
        package static func buildExpression(_ statement: Schema) -> [Schema] { [statement] }
        package static func buildExpression(_ statements: [Schema]) -> [Schema] { statements }
        package static func buildArray(_ parts: [[Schema]]) -> [Schema] { parts.flatMap(\.self) }
        package static func buildBlock(_ parts: [Schema]...) -> [Schema] { parts.flatMap(\.self) }
    }

    /// SHA-256 of the statements, the same on every engine.
    var checksum: FileDigest {
        var stream = DigestStream()
        for statement in statements { stream.update(Array(statement.canonical.utf8) + [0]) }
        return stream.finish()
    }

    func checkName() throws {
        let allowed = "abcdefghijklmnopqrstuvwxyz0123456789-"
        guard !name.isEmpty, name.allSatisfy(allowed.contains) else {
            throw StorageError.invalidMigration(name, reason: "letters, digits, hyphens only")
        }
    }
}
