import Community
import Markup

/// A letter that one wrote as the list of what was sent prints it.
struct SentRow: Rendered {
    let subject: String
    let address: String
    let when: String
    let reach: String
    let acknowledged: String?
    let hasAcknowledged: Bool
    let refused: String?
    let state: String?

    init(_ line: SentLine, in space: Space, _ visit: Visit) {
        let (letter, words) = (line.letter, visit.words)
        subject = letter.subject
        address = MessagesPaths.record(letter.id, in: space)
        when =
            letter.state == .scheduled
            ? words(
                "messages.goesAt", ["when": visit.dates.coming(letter.sendAt, now: visit.now)])
            : visit.dates.recent(letter.at, now: visit.now)
        reach = letter.isOut ? words.count("messages.toPeople", letter.people) : ""
        acknowledged =
            letter.asksReceipt && letter.isOut
            ? words.count(
                "messages.acknowledgedOf", line.acknowledged,
                ["all": words.number(letter.people)]) : nil
        hasAcknowledged = line.acknowledged > 0
        refused = line.refused > 0 ? words.count("messages.refusedOf", line.refused) : nil
        state =
            letter.state == .sent ? nil : words("messages.state.\(letter.state.rawValue)")
    }

    static let fields: [Field<Self>] = [
        .text("subject") { $0.subject }, .text("address") { $0.address },
        .text("when") { $0.when },
        .optionalText("reach") { $0.reach.isEmpty ? nil : $0.reach },
        .optionalText("acknowledged") { $0.acknowledged },
        .flag("hasAcknowledged") { $0.hasAcknowledged },
        .optionalText("refused") { $0.refused }, .optionalText("state") { $0.state },
    ]
}
