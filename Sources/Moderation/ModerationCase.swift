import Community
import Content
import Foundation
import Storage

/// Something for the moderators to decide, or that they decided.
struct ModerationCase: Sendable, FromRow {
    struct ID: EntityID {
        let rawValue: Int64
    }

    enum Origin: String, SQLValue, CaseIterable, Sendable {
        /// A text that waits to be published.
        case held
        case report
        /// Its author does not accept a decision.
        case appeal
    }

    let id: ID
    /// Nil once it has been erased.
    let item: Item.ID?
    let kind: String
    let title: String
    let author: Person.ID?
    let authorName: String?
    let origin: Origin
    let appealOf: ID?
    let appealWords: String?
    let firstBy: Person.ID?
    let openedAt: Date
    let decision: Decision?
    let rule: String?
    let words: String?
    let decidedBy: Person.ID?
    let decidedAt: Date?
    /// Whether its module is switched off: it can be decided once that is on again.
    let isOff: Bool

    init(row: Row) throws {
        id = try row["case_id"]
        item = try row["case_item_id"]
        kind = try row["case_kind"]
        title = try row["case_title"]
        author = try row["case_author_id"]
        authorName = try row["case_author_name"]
        origin = try row["origin"]
        appealOf = try row["appeal_of"]
        appealWords = try row["appeal_words"]
        firstBy = try row["first_by"]
        openedAt = try row["opened_at"]
        decision = try row["decision"]
        rule = try row["rule"]
        words = try row["words"]
        decidedBy = try row["decided_by"]
        decidedAt = try row["decided_at"]
        isOff = try row["is_off"]
    }
}

extension Viewer {
    /// Nobody decides on what they wrote, nor on an appeal against their own decision.
    func mayDecide(_ one: ModerationCase) -> Bool {
        guard let person else { return false }
        return one.author != person && one.firstBy != person
    }

    /// The author, once, and not against the answer to an appeal.
    func mayAppeal(_ one: ModerationCase) -> Bool {
        guard let person, one.author == person, let decision = one.decision else { return false }
        return one.origin != .appeal && decision.needsReason
    }
}
