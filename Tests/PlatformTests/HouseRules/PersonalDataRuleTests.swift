import Platform
import Storage
import TestKit
import Testing

@testable import Community

@Suite("House rules: personal data") struct PersonalDataRuleTests {
    @Test func `every column that names a person is of a declared category`() throws {
        let town = try Town(features: features)
        let named = try town.site.database.read { try Self.columns($0) }
        #expect(named.count > 25)
        let known = town.site.declarations.all(PersonalData.self).flatMap(\.columns)
            .map(\.name)
        for column in named where !known.contains(column) {
            Issue.record(
                "\(column) names people: which PersonalData tells of it and erases it?")
        }
        for column in known where !named.contains(column) {
            Issue.record("\(column) is declared and does not exist, or names nobody")
        }
        #expect(Set(known).count == known.count, "a column is of one category")
    }

    /// Else two accounts of one person would clash when they become one.
    @Test func `a column under a unique key says of what a person has one`() throws {
        let town = try Town(features: features)
        guard town.site.database.dialect.isSoleProcess else { return }
        let keys = try town.site.database.read { try Self.uniqueKeys($0) }
        #expect(keys.count > 25)
        for column in town.site.declarations.all(PersonalData.self).flatMap(\.columns) {
            for key in keys[column.table.text] ?? [] where key.contains(column.column.text) {
                let rest = key.subtracting([column.column.text])
                switch column.way {
                case .moved:
                    Issue.record("\(column.name): .single(..., per: \(rest.sorted()))")
                case .single(let per, _):
                    #expect(Set(per.map(\.text)) == rest, "\(column.name)")
                case .ended, .settled: break
                }
            }
        }
    }

    /// The columns of each, by table; of some rows only are none of these.
    private static func uniqueKeys(_ db: Database) throws -> [String: [Set<String>]] {
        var found: [String: [Set<String>]] = [:]
        let keep = { (table: String, columns: Substring) in
            let names = columns.matches(of: /\w+/).map { String($0.output) }
            found[table, default: []].append(Set(names))
        }
        try db.each(
            "SELECT s.tbl_name, s.sql FROM sqlite_schema AS s WHERE s.sql IS NOT NULL"
        ) { row in
            let (table, sql): (String, String) = (try row["tbl_name"], try row["sql"])
            if let index = sql.firstMatch(of: /^CREATE UNIQUE INDEX \w+ ON \w+ \(([^)]*)\)$/) {
                keep(table, index.1)
            } else if sql.hasPrefix("CREATE TABLE") {
                for match in sql.matches(of: /(?:PRIMARY KEY|UNIQUE) \(([^)]*)\)/) {
                    keep(table, match.1)
                }
                for match in sql.matches(of: /(\w+) [^,()]*(?:PRIMARY KEY|UNIQUE)\b(?! \()/) {
                    keep(table, match.1)
                }
            }
        }
        return found
    }

    @Test func `each code that people may meet among their data has a word in both languages`()
        throws
    {
        let site = try Town(features: features).site
        var count = 0
        for data in site.declarations.all(PersonalData.self) {
            for field in data.fields {
                let keys = field.codes?.keys(site.declarations) ?? [:]
                count += keys.count
                for (code, key) in keys {
                    for locale in Catalogues.locales {
                        let word = site.catalogues.words(locale).texts[key]
                        #expect(word != nil, "\(data.name), \(field.name): \(code) has no \(key)")
                    }
                }
            }
        }
        #expect(count > 250)
    }

    @Test func `each category is of one processing of the register, told in both languages`() throws
    {
        let site = try Town(features: features).site
        let all = site.declarations.all(Processing.self)
        for data in site.declarations.all(PersonalData.self) {
            let owner = site.declarations.owner(of: PersonalData.self, data.name) ?? ""
            let count = all.filter { $0.features.contains(owner) }.count
            #expect(count == 1, "\(data.name) of \(owner) is of \(count) processings")
        }
        for locale in Catalogues.locales {
            let words = site.catalogues.words(locale)
            for one in all {
                for key in [one.word] + Processing.Part.allCases.map(one.key) {
                    #expect(words(key) != key, "\(key) is missing in \(locale)")
                }
            }
            for data in site.declarations.all(PersonalData.self) {
                for field in data.fields {
                    #expect(words(field.word) != field.word, "\(field.word) in \(locale)")
                }
            }
        }
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
