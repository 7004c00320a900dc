import Foundation
import Testing

@Suite("House rules: sources") struct SourceRuleTests {
    @Test func `nothing lies at the top but what the README names`() throws {
        let known: Set = [
            "Package.resolved", "Package.swift", "README.md", "Sources", "Static", "Templates",
            "Tests", "config",
        ]
        #expect(Set(try Project.top()).subtracting(known).isEmpty)
    }

    @Test func `the README is read at one sitting, and names files that are there`() throws {
        let readme = try Project.file("README.md")
        #expect(readme.lines.count <= 151)
        let paths = try Project.sources().map(\.path) + ["/Package.swift"]
        let named = readme.text.matches(of: /`([\w\/+]+\.swift)`/).map { String($0.1) }
        #expect(named.count > 5)
        for name in named where !name.contains("Polls") {
            #expect(paths.contains { $0.hasSuffix("/" + name) || $0 == name }, "\(name)")
        }
    }

    @Test func `nothing that can crash or swallow an error stands in the sources`() throws {
        let refused =
            /\b(try[!?]|as!|fatalError\(|preconditionFailure\(|unsafeBitCast\(|TODO|FIXME)/
        for file in try Project.sources() {
            for match in file.text.matches(of: refused) {
                Issue.record("\(file.path) has \(match.1)")
            }
        }
    }

    @Test func `SQL stands in stores and schemas only`() throws {
        let homes = [
            "Store", "Schema", "Journal.swift", "Outbox.swift", "AuditLog", "Idempotency",
            "Visibility", "Trash",
        ]
        let verbs = ["SELECT ", "INSERT INTO", "DELETE FROM", "UPDATE "]
        let free: Set = ["Storage", "bench"]
        for file in try Project.sources() where !free.contains(file.target) {
            guard !homes.contains(where: { file.name.contains($0) }) else { continue }
            for verb in verbs where file.text.contains(verb) {
                Issue.record("\(file.path) has \(verb)")
            }
        }
    }

    @Test func `the table of items is written by its own stores, which the search follows`() throws
    {
        let homes = ["ItemStore", "TrashStore"]
        for file in try Project.sources() where !homes.contains(where: file.name.hasPrefix) {
            guard file.target != "bench" else { continue }
            for words in ["UPDATE item ", "INSERT INTO item ", "DELETE FROM item "]
            where file.text.contains(words) {
                Issue.record("\(file.path) has \(words)")
            }
        }
    }

    @Test func `no statement selects a star`() throws {
        for file in try Project.sources() {
            #expect(!file.text.contains("SELECT *"), "\(file.path)")
        }
    }

    @Test func `a statement selects no truth value, which engines give as different types`() throws
    {
        let truths = /(?:IS (?:NOT )?NULL|[<>=] [a-z]+\.[a-z_]+) AS \w/
        for file in try Project.sources() {
            for match in file.text.matches(of: truths) {
                Issue.record("\(file.path) selects “\(match.0)”")
            }
        }
    }

    @Test func `engine words stay in Storage`() throws {
        let words = try Regex(
            "(?i)\\b(PRAGMA|\\w*sqlite|postgres\\w*|fts5|tsvector|skip locked|pg_\\w+|rowid|libpq"
                + "|INSERT OR|GENERATED (BY|ALWAYS)|SERIAL|LISTEN parvis|advisory)\\b|datetime\\(")
        // Where the database is, is configured, composed and measured.
        let homes = ["Sources/Storage/", "Sources/Platform/Configuration/", "Sources/bench/"]
        for file in try Project.sources() {
            if homes.contains(where: file.path.hasPrefix) { continue }
            for match in file.text.matches(of: words) where !file.path.contains("/Running/") {
                Issue.record("\(file.path) has \(file.text[match.range])")
            }
        }
    }

    @Test func `one place only chooses between the engines`() throws {
        for file in try Project.sources() where file.target != "Storage" {
            #expect(!file.text.contains(".sqlite:"), "\(file.path)")
            #expect(!file.text.contains("dialect =="), "\(file.path)")
        }
    }
}
