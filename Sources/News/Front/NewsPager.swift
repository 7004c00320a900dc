import Community
import Content
import Markup

struct NewsPager: Rendered {
    let newer: String?
    let older: String?

    /// Nil when one page holds everything.
    init?(_ part: NewsPart, from address: String, _ filter: String = "") {
        guard part.hasNewer || part.hasOlder, let first = part.rows.first,
            let last = part.rows.last
        else { return nil }
        newer = part.hasNewer ? "\(address)?\(filter)after=\(first.place.text)" : nil
        older = part.hasOlder ? "\(address)?\(filter)before=\(last.place.text)" : nil
    }

    static let fields: [Field<Self>] = [
        .optionalText("newerAddress") { $0.newer }, .optionalText("olderAddress") { $0.older },
        .optionalText("position") { _ in nil },
    ]
}
