import Community
import Content
import Counting
import Storage

/// One question of a poll.
struct Question: Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    /// The share of a base that an option needs.
    struct Required: Equatable, Sendable {
        enum Base: String, SQLValue, CaseIterable, Sendable {
            case cast, nonblank, enrolled
        }

        let share: Share
        let base: Base
    }

    let id: ID
    let poll: Item.ID
    /// From 0 on.
    let position: Int
    let text: String
    let method: VoteMethod
    /// How many options one chooses.
    let least: Int
    let most: Int
    /// How many options win.
    let seats: Int
    let transfer: TransferRules
    let required: Required?
    /// The zone of the clock that its dates are told in.
    let zone: String
    var choices: [Choice] = []
}

/// One option of a question. A day without a time is a whole day, in no zone.
struct Choice: Equatable, Sendable {
    let name: String
    var day: String?
    var time: String?

    init(_ name: String) { self.name = name }

    /// A date, whose name is as it is kept: "2019-06-12 14:30".
    init(day: String, time: String?) {
        name = [day, time].compactMap(\.self).joined(separator: " ")
        self.day = day
        self.time = time
    }
}

extension Question: FromRow {
    init(row: Row) throws {
        id = try row["question_id"]
        poll = try row["poll_id"]
        position = try row["position"]
        text = try row["text"]
        method = try row["method"]
        least = try row["least"]
        most = try row["most"]
        seats = try row["seats"]
        let (isHare, isScottish): (Bool, Bool) = (try row["hare"], try row["scottish"])
        transfer = TransferRules(
            seats: max(1, seats), quota: isHare ? .hare : .droop,
            arithmetic: isScottish ? .scottish : .exact)
        let numerator: Int? = try row["share_num"]
        if let numerator {
            required = Required(
                share: Share(
                    numerator, of: try row["share_den"], isExceeded: try row["share_exceeded"]),
                base: try row["share_base"])
        } else {
            required = nil
        }
        zone = try row["zone"]
    }
}
