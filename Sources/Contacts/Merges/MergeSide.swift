import Community
import Content
import Markup

/// One of the two cards at the head of the page, which may be the one that stays.
struct MergeSide: Rendered {
    let side: MergeChoice.Side
    let contact: Contact
    let isKept: Bool
    let space: Space
    let words: Localization
    let dates: DateText

    private var word: String {
        words(side == .first ? "contacts.merge.first" : "contacts.merge.second")
    }

    static let fields: [Field<Self>] = [
        .text("value") { $0.side.rawValue }, .text("word") { $0.word },
        .text("name") { $0.contact.title }, .flag("chosen") { $0.isKept },
        .text("address") { ContactsPaths.contact($0.contact.id, in: $0.space) },
        .text("made") { $0.dates.short($0.contact.item.createdAt) },
        .optionalText("confirmed") { side in
            side.contact.confirmedAt.map { side.dates.short($0) }
        },
    ]
}
