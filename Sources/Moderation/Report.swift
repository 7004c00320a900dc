import Community
import Content
import Foundation
import Storage

/// What somebody said against an item. Only moderators know who.
struct Report: Sendable, FromRow {
    enum Reason: String, SQLValue, CaseIterable, Sendable {
        case offensive, personal, `false`, advert, misplaced, another
    }

    let caseID: ModerationCase.ID
    let reporterName: String?
    let reason: Reason
    let words: String
    let at: Date

    init(row: Row) throws {
        caseID = try row["case_id"]
        reporterName = try row["reporter_name"]
        reason = try row["reason"]
        words = try row["words"]
        at = try row["at"]
    }
}
