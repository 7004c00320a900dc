import Community
import Content
import Markup

/// All that Templates/contacts/merge-start.mustache may print.
struct MergeStartPage: Page {
    static let template = "contacts/merge-start"

    let contact: Contact
    let space: Space
    let words: Localization
    /// What was typed to find another card.
    let typed: String
    let likely: [KnownCard]
    let found: [ListedContact]
    var error: String?

    private var address: String { MergePaths.merge(contact.id, in: space) }

    private var likelyRows: [MergePick] {
        likely.map {
            MergePick(
                name: $0.card.title,
                context: DuplicateReason.shown($0.card.reasons, words),
                address: address + "?with=\($0.card.id)")
        }
    }

    private var foundRows: [MergePick] {
        found.filter { $0.id != contact.id && $0.kind == contact.kind }.map {
            MergePick(
                name: $0.title,
                context: [$0.function, $0.organisation].filter { !$0.isEmpty }
                    .joined(separator: ", "), address: address + "?with=\($0.id)")
        }
    }

    static let fields: [Field<Self>] = [
        .text("listAddress") { ContactsPaths.contacts(in: $0.space) },
        .text("cardAddress") { ContactsPaths.contact($0.contact.id, in: $0.space) },
        .text("name") { $0.contact.title }, .text("searchAddress") { $0.address },
        .text("typed") { $0.typed }, .list("likely", MergePick.self) { $0.likelyRows },
        .flag("hasLikely") { !$0.likely.isEmpty },
        .list("found", MergePick.self) { $0.foundRows },
        .flag("hasFound") { !$0.foundRows.isEmpty },
        .flag("findsNothing") { !$0.typed.isEmpty && $0.foundRows.isEmpty },
        .optionalText("mergeError") { $0.error },
    ]
}
