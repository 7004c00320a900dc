import Community
import Content
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

/// A town with every module, in which five members answer a secret vote in words of their own.
@Suite("A secret vote, beside every module") struct SecretVoteTests {
    private static let word = "Glockenspiel"

    let town: Town
    let space: String
    private let poll: String
    /// Codes and keys, as they were shown, with and without their dashes.
    private let secrets: [String]
    private let receipts: [Answer]

    init() throws {
        town = try Town(features: features)
        space = "/" + (try town.space(.centre).slug)
        poll = try Self.publish(town, space)
        var receipts: [Answer] = []
        for resident in [Resident.amina, .loic, .sofia, .denis, .claire] {
            let browser = try town.visit(as: resident)
            let page = try browser.get(poll)
            receipts.append(
                try browser.post(
                    poll + "/ballot",
                    [
                        "q1": "\(Self.word) de \(resident)", "seal": page.input("seal") ?? "",
                        "version": page.input("version") ?? "",
                    ]))
        }
        self.receipts = receipts
        secrets = receipts.flatMap { receipt in
            receipt.text.matches(of: /<p class="code">([0-9A-Z-]+)</).map { String($0.1) }
        }.flatMap { [$0, $0.replacingOccurrences(of: "-", with: "")] }
    }

    private static func publish(_ town: Town, _ space: String) throws -> String {
        let answer = try town.visit(as: .malik).post(
            space + "/polls",
            [
                "title": "Quel instrument ?", "body": "", "audience": "space", "secret": "1",
                "results": "closed", "may_change": "1", "tie": "lot", "quorum": "none",
                "quorum_base": "cast", "comments_open": "1", "questions": "1",
                "q1_text": "Quel instrument ?", "q1_method": "text", "q1_options": "",
                "q1_seats": "1", "q1_least": "1", "q1_most": "1", "q1_share": "none",
                "q1_base": "nonblank", "do": "publish",
            ])
        return answer.location ?? ""
    }

    private var pages: [String] {
        [
            space, "/account/notices", "/account/data", "/account/tasks", space + "/polls", poll,
            space + "/whats-new", space + "/search?q=glockenspiel", space + "/members",
            space + "/administration/audit", "/administration/audit", "/administration/mail",
            space + "/moderation", space + "/polls/proxies",
        ]
            + ["results", "csv", "answers", "minutes", "codes", "turnout", "look"].map {
                "\(poll)/\($0)"
            }
    }

    @Test func `is told by no page, feed or export while it runs, to nobody`() throws {
        #expect(secrets.count == 20)
        for resident in Resident.allCases {
            let browser = try town.visit(as: resident)
            for address in pages {
                let answer = try browser.get(address)
                expectNothing(answer.text, "\(resident) \(address)")
            }
            for link in try feeds(browser) {
                expectNothing(try town.guest().get(link).text, "\(resident) \(link)")
            }
        }
        let export = try town.package(of: .amina)
        #expect(export.file != nil)
        expectNothing(export.text, "export")
    }

    @Test func `its receipt is kept by no cache, and carries no time of its own`() {
        for receipt in receipts {
            #expect(receipt.status == 200)
            #expect(receipt.headers["Cache-Control"]?.contains("no-store") == true)
            #expect(receipt.headers["Server-Timing"] == nil && receipt.headers["ETag"] == nil)
            #expect(receipt.headers["Last-Modified"] == nil)
        }
    }

    /// A page in no way, not in its scripts nor its marks.
    private func expectNothing(_ text: String, _ place: String) {
        #expect(!text.contains(Self.word + " de"), "\(place)")
        for secret in secrets { #expect(!text.contains(secret), "\(place)") }
    }

    private func feeds(_ browser: Browser) throws -> [String] {
        let page = try browser.post("/account/feed")
        let shown = page.text.isEmpty ? try browser.get("/account/feed") : page
        let links = shown.text.matches(of: /\/feeds\/[A-Za-z0-9_-]+/).map { String($0.0) }
        #expect(!links.isEmpty)
        return Set(links).flatMap { [$0, $0 + "/forum"] }
    }
}
