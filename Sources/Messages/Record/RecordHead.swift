import Community
import Markup

/// What a record says of a letter above its copies.
struct RecordHead: Rendered {
    let when: String
    let reach: String
    let state: String?
    let receipt: String
    let answerBy: String?

    init(_ letter: Letter, _ visit: Visit) {
        let (words, dates) = (visit.words, visit.dates)
        switch letter.state {
        case .scheduled:
            when = words(
                "messages.goesAt", ["when": dates.coming(letter.sendAt, now: visit.now)])
        case .cancelled: when = words("messages.state.cancelled")
        case .sending, .sent:
            when = words("messages.sentAt", ["when": dates.moment(letter.at)])
        }
        reach = letter.isOut ? words.count("messages.toPeople", letter.people) : ""
        state = letter.state == .sending ? words("messages.state.sending") : nil
        let key = letter.isOfficial ? "official" : letter.asksReceipt ? "asked" : "none"
        receipt = words("messages.receipt.\(key)")
        answerBy = letter.answerBy.map {
            words("messages.answerAsked", ["when": dates.moment($0)])
        }
    }

    static let fields: [Field<Self>] = [
        .text("when") { $0.when }, .optionalText("reach") { $0.reach.isEmpty ? nil : $0.reach },
        .optionalText("state") { $0.state }, .text("receipt") { $0.receipt },
        .optionalText("answerBy") { $0.answerBy },
    ]
}
