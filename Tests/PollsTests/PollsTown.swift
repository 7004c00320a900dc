import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Polls

/// A town with its polls, and the ways a test puts one up and votes.
struct PollsTown {
    let town: Town
    let space: Space

    init() throws {
        town = try Town(features: [polls])
        space = try town.space(.centre)
    }

    /// The form as the page sends it: what a test says, over what stands there.
    func form(_ title: String, _ changes: [String: String] = [:]) -> FormFields {
        var fields: [String: String] = [
            "title": title, "body": "", "audience": "space", "secret": "0",
            "results": "always", "may_change": "1", "tie": "lot", "quorum": "none",
            "quorum_base": "cast", "comments_open": "1", "questions": "1",
            "q1_text": "Où se réunir ?", "q1_method": "one",
            "q1_options": "Toulouse\nMontpellier\nAlbi", "q1_seats": "1", "q1_least": "1",
            "q1_most": "1", "q1_share": "none", "q1_base": "nonblank", "do": "publish",
        ]
        fields.merge(changes) { $1 }
        return FormFields(
            fields.filter { $0.value != "-" }.sorted { $0.key < $1.key }
                .map { FormFields.Field(name: $0.key, value: $0.value) })
    }

    static let secret = ["secret": "1", "results": "closed", "may_change": "-"]

    @discardableResult
    func publish(
        _ title: String = "Le lieu", by resident: Resident = .malik,
        _ changes: [String: String] = [:]
    ) throws -> Item.ID {
        let answer = try town.visit(as: resident).post(
            PollPaths.polls(in: space), form(title, changes))
        let last = answer.location?.split(separator: "/").last.map(String.init) ?? ""
        guard let id = Item.ID(segment: last) else {
            throw PollsError.refused(title, answer.status, answer.words)
        }
        return id
    }

    func address(_ id: Item.ID) -> String { PollPaths.poll(id, in: space) }

    func page(_ id: Item.ID, as resident: Resident = .amina) throws -> Answer {
        try town.visit(as: resident).get(address(id))
    }

    func results(_ id: Item.ID, as resident: Resident = .amina) throws -> Answer {
        try town.visit(as: resident).get(PollPaths.results(id, in: space))
    }

    /// Fills in the ballot as the page shows it.
    @discardableResult
    func vote(
        _ id: Item.ID, _ resident: Resident, _ fields: [String: String]
    ) throws -> Answer {
        let browser = try town.visit(as: resident)
        let giver = fields["giver"].map { "?for=\($0)" } ?? ""
        let seal = try browser.get(address(id) + giver).input("seal") ?? ""
        return try browser.post(
            PollPaths.ballot(id, in: space),
            FormFields(
                (fields.merging(["seal": fields["seal"] ?? seal]) { $1 })
                    .sorted { $0.key < $1.key }
                    .map { FormFields.Field(name: $0.key, value: $0.value) }))
    }

    @discardableResult
    func invite(_ id: Item.ID, _ people: String) throws -> Answer {
        try town.visit(as: .malik).post(PollPaths.links(id, in: space), ["people": people])
    }

    /// The link of somebody without an address, as it is shown once.
    func link(_ id: Item.ID, _ name: String) throws -> String {
        let found = try invite(id, name).text
            .firstMatch(of: /http:\/\/localhost(\/surveys\/[\w-]+)/)
        return String(try #require(found).1)
    }

    func minutes(_ id: Item.ID, as resident: Resident = .amina) throws -> String {
        try town.visit(as: resident).get(PollPaths.minutes(id, in: space)).words
    }

    @discardableResult
    func close(_ id: Item.ID, by resident: Resident = .malik) throws -> Answer {
        try town.visit(as: resident).post(PollPaths.closure(id, in: space))
    }

    func poll(_ id: Item.ID) throws -> Poll {
        try #require(try town.site.database.read { try PollStore(db: $0).find(id) })
    }

    func questions(_ id: Item.ID) throws -> [Question] {
        try town.site.database.read { try QuestionStore(db: $0).questions(of: id) }
    }

    /// Whether register and urn are equal, by every count.
    func isEven(_ id: Item.ID) throws -> Bool {
        try town.site.database.read { try RegisterStore(db: $0, poll: id).isEven() }
    }

    func erase(_ resident: Resident) throws {
        let answer = try town.erase(resident)
        guard answer.status < 400 else {
            throw PollsError.refused("\(resident)", answer.status, answer.words)
        }
        try tend()
    }

    /// Two minutes pass, in which what comes back by itself is done.
    func tend() throws {
        try Jobs(town.site).schedule()
        try town.wait(120)
    }

    /// Jobs that have come to grief.
    func failedJobs() throws -> Int {
        try count("SELECT COUNT(*) AS n FROM job AS j WHERE j.error IS NOT NULL")
    }

    func cast(_ id: Item.ID) throws -> Int { try poll(id).cast }

    func change(_ sql: SQL) throws { try town.site.database.write { _ = try $0.affected(by: sql) } }

    func count(_ sql: SQL) throws -> Int {
        try town.site.database.read { try $0.value(sql) } ?? 0
    }

    func notices(_ resident: Resident) throws -> Int {
        let person = try town.person(resident)
        return try town.site.database.read { try NoticeStore(db: $0).unread(of: person) }
    }
}

enum PollsError: Error {
    case refused(String, Int, String)
}

extension Answer {
    /// The code on a receipt, and the key after it.
    var code: String? { codes.first }
    var key: String? { codes.count > 1 ? codes[1] : nil }

    private var codes: [String] {
        text.matches(of: /<p class="code">([0-9A-Z-]+)</).map { String($0.1) }
    }
}
