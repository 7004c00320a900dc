import Community
import Foundation
import Storage

/// Those who follow something written and were not told by whoever wrote it: told piece by piece,
/// in the order of their numbers, each piece in one short transaction with the note of how far it
/// came. A server that dies leaves the rest to another; nobody is told twice.
///
/// What holds is what holds when the piece comes: whoever has left, follows it no more or may not
/// see it any more is not told; nor is whoever begins to follow once their turn has passed.
struct NotifierRest: Codable {
    static let jobName = "content.notify"
    /// People who are told in one transaction: a hundredth of a second.
    static let piece = 300

    private struct Target: Codable {
        let kind: String
        let number: Int64
    }

    private let item: Int64
    private let title: String
    private let author: Int64?
    private let thread: Int64
    private let address: String
    private let touching: [Target]
    private let opensTopic: Bool
    private let toAuthor: String
    private let toFollowers: String
    private let addressed: [Int64]
    /// When it was written, in milliseconds.
    private let at: Int64
    /// The last who was told.
    private var after: Int64 = 0

    init(_ notifier: Notifier, _ addressed: [Person.ID], at now: Date) {
        item = notifier.item.rawValue
        title = notifier.title
        author = notifier.author?.rawValue
        thread = notifier.thread.id.rawValue
        address = notifier.address
        touching = notifier.touching.map { Target(kind: $0.kind, number: $0.number) }
        opensTopic = notifier.opensTopic
        toAuthor = notifier.toAuthor.name
        toFollowers = notifier.toFollowers.name
        self.addressed = addressed.map(\.rawValue)
        at = now.milliseconds
    }

    func text(after last: Person.ID) throws -> String {
        var rest = self
        rest.after = last.rawValue
        return String(decoding: try JSONEncoder().encode(rest), as: UTF8.self)
    }

    static let job = JobKind(name: jobName) { payload, context in
        let rest = try JSONDecoder().decode(NotifierRest.self, from: Data(payload.utf8))
        guard let notifier = try rest.notifier(context) else { return }
        let last = try notifier.notify(
            followersAfter: Person.ID(rawValue: rest.after),
            but: rest.addressed.map(Person.ID.init(rawValue:)), context.db,
            at: Date(milliseconds: rest.at))
        guard let last else { return }
        try JobQueue(context.db).enqueue(
            jobName, payload: rest.text(after: last), at: context.now)
    }

    /// Nil once it is erased.
    private func notifier(_ context: JobContext) throws -> Notifier? {
        let items = ItemStore(db: context.db)
        guard let thread = try items.find(Item.ID(rawValue: thread)),
            try items.find(Item.ID(rawValue: item)) != nil
        else { return nil }
        var notifier = Notifier(
            of: Item.ID(rawValue: item), titled: title,
            by: author.map(Person.ID.init(rawValue:)), in: thread, address: address,
            context.site)
        notifier.touching = touching.map { FollowTarget(kind: $0.kind, number: $0.number) }
        notifier.opensTopic = opensTopic
        notifier.toAuthor = reason(toAuthor, context.site)
        notifier.toFollowers = reason(toFollowers, context.site)
        return notifier
    }

    private func reason(_ name: String, _ site: Site) -> NoticeReason {
        site.declarations.find(NoticeReason.self, name) ?? NoticeReason(name)
    }
}
