import Community
import Content
import Foundation
import Storage

/// Reminds one keeper of all their cards at once, and the moderators of those that nobody keeps.
struct ReminderTelling {
    let space: Space
    let context: JobContext

    private var store: KeptStore { KeptStore(db: context.db, space: space.id) }

    func tell(_ keeper: CardKeeper) throws {
        let words = context.site.catalogues.words(keeper.locale)
        let due = DueStore(db: context.db)
        let count = try due.count(of: keeper.person, in: space.id)
        try NoticeStore(db: context.db).add(
            .contactsToConfirm, for: [keeper.person],
            titled: words.count("contacts.remind.cards", count),
            address: ContactsPaths.contacts(in: space) + "?care=mine", actor: nil, in: space.id,
            at: context.now)
        try store.note([keeper.person], as: .owner, at: context.now)
        guard keeper.takesMail, keeper.isReached else { return }
        let cards = try due.cards(of: keeper.person, in: space.id, limit: ReminderMail.most)
        try ReminderMail(keeper: keeper, space: space, context: context).send(cards, of: count)
    }

    func tellModerators() throws {
        let count = try store.countUnkept()
        guard count > 0, try store.tellsModerators(at: context.now) else { return }
        let people = try MembershipStore(db: store.db).moderators(of: store.space)
        let words = context.site.words(of: space)
        try NoticeStore(db: context.db).add(
            .contactsUnkept, for: people, titled: words.count("contacts.remind.cards", count),
            address: ContactsPaths.contacts(in: space) + "?care=due", actor: nil, in: space.id,
            at: context.now)
        try store.note(people, as: .moderator, at: context.now)
    }
}

extension NoticeReason {
    /// A mail of its own goes with it, with the link that asks for no account.
    static let contactsToConfirm = NoticeReason(
        "contactsToConfirm", mailing: .never, isFound: true)
    static let contactsUnkept = NoticeReason("contactsUnkept", isFound: true)
}
