import Community
import Platform
import Storage
import TestKit
import Testing

@Suite("House rules: personal data") struct PersonalDataRuleTests {
    @Test func `every column that names a person is of a declared category`() throws {
        let town = try Town(features: features)
        let named = try town.site.database.read { try Self.columns($0) }
        #expect(named.count > 25)
        let known = town.site.declarations.all(PersonalData.self).flatMap(\.columns)
        for column in named where !known.contains(column) {
            Issue.record(
                "\(column) names people: which PersonalData tells of it and erases it?")
        }
        for column in known where !named.contains(column) {
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

    /// Each as `table.column`, as the database itself says after all migrations.
    private static func columns(_ db: Database) throws -> [String] {
        guard db.dialect.isSoleProcess else {
            return try db.values(
                """
                SELECT CAST(c.conrelid::regclass AS TEXT) || '.' || a.attname AS named
                FROM pg_constraint AS c
                JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass
                """)
        }
        var named: [String] = []
        try db.each("SELECT s.name, s.sql FROM sqlite_schema AS s WHERE s.type = 'table'") { row in
            let (table, sql): (String, String) = (try row["name"], try row["sql"])
            for match in sql.matches(of: /(\w+)"? [^,()]*REFERENCES "?person\b/) {
                named.append("\(table).\(match.1)")
            }
        }
        return named
    }
}
