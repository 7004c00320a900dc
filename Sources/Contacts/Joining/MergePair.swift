import Community
import Content
import Storage

/// Two cards that somebody wants to make one of.
struct MergePair {
    let first: Contact
    let second: Contact

    /// - Returns: nil with the key of a sentence where the other card is not there, or cannot be
    ///   one with the first.
    static func load(
        _ first: Contact, with other: Item.ID, _ visit: Visit
    ) throws -> (MergePair?, trouble: String?) {
        guard other != first.id else { return (nil, "contacts.merge.error.same") }
        let store = ContactStore(db: visit.db)
        do {
            let second = try store.find(other, for: visit.viewer, in: visit.space)
            guard second.kind == first.kind else { return (nil, "contacts.merge.error.kind") }
            guard first.item.isPublished, second.item.isPublished else {
                return (nil, "contacts.merge.error.waits")
            }
            return (MergePair(first: first, second: second), nil)
        } catch Problem.notFound { return (nil, "contacts.merge.error.gone") }
    }

    /// What was read of both.
    var version: FormVersion {
        FormVersion(
            of: [first, second].flatMap {
                [$0.id.description, String($0.edition), $0.title, $0.owner?.description ?? ""]
            })
    }

    /// With all that both say.
    func whole(_ db: Database) throws -> (WholeCard, WholeCard) {
        (try WholeCard(first, db), try WholeCard(second, db))
    }

    /// With their ways to be reached alone, in one statement, for a page to choose from.
    func shown(_ visit: Visit) throws -> (WholeCard, WholeCard) {
        let channels = try ChannelStore(db: visit.db).ask(
            of: [first.id, second.id], for: visit.viewer, in: visit.space
        ).get()
        func card(_ contact: Contact) -> WholeCard {
            WholeCard(
                ContactContent(contact, channels[contact.id] ?? [], themes: [], departments: []),
                contact.picture)
        }
        return (card(first), card(second))
    }
}
