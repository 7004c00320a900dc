import Content
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@testable import Community

@Suite("What the audit says of each act") struct AuditActionTests {
    struct Entry {
        let action: AuditAction
        let subject: String
    }

    let town: Town

    init() throws { town = try Town(features: features) }

    /// What the page says of some entries, one by one.
    private func sentences(_ entries: [Entry], in locale: String) throws -> [String] {
        let claire = try town.visit(as: .claire)
        let person = try town.person(.claire)
        let most = AuditStore.pageSize
        return try stride(from: 0, to: entries.count, by: most).flatMap { start in
            let some = entries[start..<min(start + most, entries.count)]
            try town.site.database.write { db in
                try db.run("UPDATE person SET locale = \(locale) WHERE id = \(person)")
                for one in some {
                    try AuditLog(town.site.signer, db).record(
                        one.action, by: person, subject: one.subject, network: "", at: town.now,
                        target: person)
                }
            }
            let page = try claire.get("/administration/audit")
            #expect(page.text.contains("lang=\"\(locale)\""))
            let told = page.text.components(separatedBy: "<p class=\"name\">").dropFirst().map {
                $0.components(separatedBy: "</p>")[0].replacing(/<[^>]*>/, with: "")
            }
            return told.prefix(some.count).reversed()
        }
    }

    /// One of each that the program writes, of what is there, what is gone and what never was.
    private var entries: [Entry] {
        let site = town.site
        let kinds = site.itemKinds.keys.sorted() + ["vanished"]
        let jobs = site.declarations.all(JobKind.self).map(\.name) + ["vanished.count"]
        return site.declarations.all(AuditAction.self).flatMap { action in
            let subjects: [String] =
                switch action {
                case .denied: site.routes.map { "\($0.method.rawValue) \($0.pattern.text)" }
                case _ where action.name == "jobGivenUp": jobs.map { "\($0) 12" }
                case _ where action.isOfThings:
                    kinds.map { "\($0) 999" } + ["12 → 34", "12, 34", "account"]
                case .joined, .invited: Role.allCases.map(\.rawValue)
                default: ["Vélos"]
                }
            return subjects.map { Entry(action: action, subject: $0) }
        }
    }

    private static let traces =
        #"(/:|/[a-z]+/|audit\.|[{}]|\b(GET|POST|PUT|DELETE)\b|\b[a-z]+\.[a-zA-Z]+\b|vanished|→)"#

    @Test(arguments: ["fr", "en"])
    func `each has words, and neither a route nor a key shows`(_ locale: String) throws {
        let entries = entries
        #expect(Set(entries.map(\.action.name)).count > 30)
        let told = try sentences(entries, in: locale)
        #expect(told.count == entries.count)
        for (entry, sentence) in zip(entries, told) {
            #expect(
                sentence.contains(" ")
                    && sentence.range(of: Self.traces, options: .regularExpression) == nil,
                "\(entry): \(sentence)")
        }
    }

    @Test func `what a module wrote that is gone is told without its words`() throws {
        let told = try sentences(
            [Entry(action: AuditAction("tallied"), subject: "tally 12")], in: "fr")
        #expect(told[0].hasSuffix("a agi dans un module que ce site n’a plus"))
    }

    @Test func `a job is told by its number and where it belongs`() throws {
        let given = try #require(
            town.site.declarations.all(AuditAction.self).first { $0.name == "jobGivenUp" })
        let told = try sentences(
            ["news.publish 7", "community.search 8", "tally.count 9"].map {
                Entry(action: given, subject: $0)
            }, in: "fr")
        #expect(
            told[0].hasSuffix("a abandonné la tâche n°\u{A0}7\u{A0}de «\u{A0}Actualités\u{A0}»"))
        #expect(told[1].hasSuffix("a abandonné la tâche n°\u{A0}8, que le site fait de lui-même"))
        #expect(told[2].hasSuffix("d’un module que ce site n’a pas ou n’a plus"))
    }
}
