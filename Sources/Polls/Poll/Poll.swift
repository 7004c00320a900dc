import Community
import Content
import Foundation
import Storage

/// One or several questions that are put to some people, and how they are decided.
struct Poll: Sendable {
    enum Stage: String, SQLValue, CaseIterable, Sendable {
        case draft
        /// Waits for a moderator.
        case held
        case published, closed
    }

    static let kind = "poll"

    let item: Item
    let stage: Stage
    /// Counts the changes of its text and its questions.
    let version: Int
    /// The version at which rules and questions were set last: which ballots were filled in for.
    let ruled: Int
    let body: String
    let html: String
    let opensAt: Date?
    let closesAt: Date?
    let closedAt: Date?
    /// Who closed it by hand.
    let closerName: String?
    let rules: PollRules
    /// How many are asked by a link of their own.
    let guestCount: Int
    /// What it hangs from.
    let host: Item.ID?
    let isMailed: Bool
    let remindsBefore: Bool
    let remindedAt: Date?
    let lot: PollLot
    /// Ballots that are in.
    let cast: Int
    /// Another one after each change of a ballot.
    let turn: Int
    /// Whether a ballot was ever in: from the first one on no rule changes.
    let isFrozen: Bool
    /// How often somebody looked before the time, and how often the end was put off.
    let lookCount: Int
    let prolongingCount: Int
    /// With how many ballots a secret vote that runs was counted last; nil where it was not.
    let told: Int?
    /// Known once it is closed.
    let enrolled: Int?
    let urnHash: String?
    let codesHash: String?
    let listedAt: Date
    let authorName: String?
    let authorHasPhoto: Bool
    /// Whether the viewer has voted, or somebody for them.
    let hasVoted: Bool
    /// Who voted for the viewer by their proxy; without a name for whoever has gone since.
    let representative: String?
    /// Whether the viewer is of those who vote.
    let isElector: Bool
    let openedAt: Date?

    var id: Item.ID { item.id }
    var isClosed: Bool { stage == .closed }
    /// Whether the viewer has voted with their own hand.
    var hasOwnVote: Bool { hasVoted && representative == nil }

    func isOpen(at now: Date) -> Bool {
        stage == .published && opensAt.map { $0 <= now } ?? true
            && closesAt.map { $0 > now } ?? true
    }

    func isComing(at now: Date) -> Bool {
        stage == .published && opensAt.map { $0 > now } ?? false
    }
}

extension Poll: FromRow {
    init(row: Row) throws {
        item = try Item(row: row)
        stage = try row["stage"]
        (version, ruled) = (try row["version"], try row["ruled"])
        (body, html) = (try row["body"], try row["body_html"])
        opensAt = try row["opens_at"]
        closesAt = try row["closes_at"]
        closedAt = try row["closed_at"]
        closerName = try row["closer_name"]
        rules = try PollRules(row: row)
        guestCount = try row["guest_count"]
        host = try row["host_id"]
        isMailed = try row["mailed"]
        remindsBefore = try row["reminds"]
        remindedAt = try row["reminded_at"]
        lot = try PollLot(row: row)
        cast = try row["cast_ballots"]
        turn = try row["turn"]
        (isFrozen, told) = (try row["begun"], try row["told"])
        (lookCount, prolongingCount) = (try row["look_count"], try row["prolonging_count"])
        enrolled = try row["enrolled"]
        urnHash = try row["urn_hash"]
        codesHash = try row["codes_hash"]
        listedAt = try row["listed_at"]
        (authorName, authorHasPhoto) = (try row["author_name"], try row["author_has_photo"])
        hasVoted = try row["has_voted"]
        representative = try row["represented_by"]
        isElector = try row["is_elector"]
        openedAt = try row["item_opened_at"]
    }
}
