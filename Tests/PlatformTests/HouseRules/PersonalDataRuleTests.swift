import Community
import Platform
import Storage
import TestKit
import Testing

@Suite("House rules: personal data") struct PersonalDataRuleTests {
    /// A row of the schema: the column of a table that names a person.
    private struct Column: FromRow {
        let name: String

        init(row: Row) throws {
            name = "\(try row["tab"] as String).\(try row["col"] as String)"
        }
    }

    @Test func `every column that names a person is of a declared category`() throws {
        let town = try Town(features: features)
        // The engine lets nobody ask for its schema who may only read.
        let named = try town.site.database.write { db in
            try db.all(Self.columns(db)) as [Column]
        }
        #expect(named.count > 25)
        let known = town.site.declarations.all(PersonalData.self).flatMap(\.columns)
        for column in named where !known.contains(column.name) {
            Issue.record(
                "\(column.name) names people: which PersonalData tells of it and erases it?")
        }
        for column in known where !named.map(\.name).contains(column) {
            Issue.record("\(column) is declared and does not exist, or names nobody")
        }
        #expect(Set(known).count == known.count, "a column is of one category")
    }

    @Test func `each category and each figure is told in both languages`() throws {
        let town = try Town(features: features)
        for locale in ["fr", "en"] {
            let words = town.site.catalogues.words(locale)
            let keys =
                town.site.declarations.all(PersonalData.self).flatMap {
                    [$0.word, $0.retention, $0.fate]
                } + town.site.declarations.all(ReportFigure.self).flatMap { [$0.word, $0.module] }
            for key in keys where words(key) == key {
                Issue.record("\(key) is missing in \(locale)")
            }
        }
    }

    private static func columns(_ db: Database) -> SQL {
        guard db.dialect.isSoleProcess else {
            return """
                SELECT CAST(c.conrelid::regclass AS TEXT) AS tab, CAST(a.attname AS TEXT) AS col
                FROM pg_constraint AS c
                JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass
                """
        }
        return """
            SELECT m.name AS tab, f."from" AS col
            FROM sqlite_schema AS m JOIN pragma_foreign_key_list(m.name) AS f
            WHERE m.type = 'table' AND f."table" = 'person'
            """
    }
}
