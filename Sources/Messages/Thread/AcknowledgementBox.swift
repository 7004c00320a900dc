import Community
import Markup

/// Where a reader says that they got a letter, or that they have said so.
struct AcknowledgementBox: Rendered {
    /// Where the form posts to; nil once it is done.
    let address: String?
    let text: String

    static let fields: [Field<Self>] = [
        .optionalText("ackAddress") { $0.address }, .text("ackText") { $0.text },
    ]

    /// Nil for a letter that asks for nothing.
    init?(_ one: ThreadLetter, in space: Space, _ visit: Visit) {
        if let moment = one.acknowledgedAt {
            address = nil
            text = visit.words(
                "messages.acknowledged", ["when": visit.dates.moment(moment)])
        } else if one.waitsReceipt {
            address = MessagesPaths.acknowledgement(one.letter.id, in: space)
            let key = one.letter.isOfficial ? "messages.ask.official" : "messages.ask.receipt"
            text = visit.words(key, ["name": one.letter.authorName ?? visit.words("messages.gone")])
        } else {
            return nil
        }
    }
}
