package import Community
package import Foundation
package import Storage

/// Notifies of something written: those it names, those it answers, those who follow what it
/// touches. Each is told once, with the reason that concerns them most, and nobody of what they
/// may not see.
package struct Notifier {
    /// What was written: the notices hang on it.
    package let item: Item.ID
    package let title: String
    package let author: Person.ID?
    /// The topic or news item that it belongs to; the item itself if it is one.
    package let thread: Item
    package let address: String
    /// What it stands in or has in common with others, beside its thread and its author: a theme,
    /// tags.
    package var touching: [FollowTarget] = []
    /// Whether it opens a topic rather than goes on with one.
    package var opensTopic = false
    /// Who wrote what this answers.
    package var answered: Person.ID?
    /// Why the author of the thread is told, and why those who follow it are.
    package var toAuthor = NoticeReason.reply
    package var toFollowers = NoticeReason.newMessage

    /// Whom it concerns, if that was asked before it was written.
    package var concerned: Asked<RecipientPiece>?

    private let kinds: [String: FollowKind]
    /// How many followers are told by whoever writes.
    static let atOnce = 200

    package init(of item: Item, in thread: Item, address: String, _ site: Site) {
        self.init(
            of: item.id, titled: item.title, by: item.author, in: thread, address: address, site)
    }

    /// The same of an item that was just made.
    package init(
        of item: Item.ID, titled title: String, by author: Person.ID?, in thread: Item,
        address: String, _ site: Site
    ) {
        kinds = site.followKinds
        self.item = item
        self.title = title
        self.author = author
        self.thread = thread
        self.address = address
    }

    /// Asks whom it addresses and who are the first of its followers, before it is needed.
    /// - Parameter named: whom the text names.
    package func ask(named: [Person.ID], _ db: Database) throws -> Asked<RecipientPiece> {
        try FollowStore(db: db).ask(
            recipientsOf: written, addressed: named + [answered].compactMap { $0 }, after: nil,
            limit: Self.atOnce)
    }

    /// Those whom it addresses are told at once, and the first of its followers; the others piece
    /// by piece, by a job, so that it takes as long for a million of them as for a hundred.
    /// - Parameter mentioned: whom the text names; nil to read it from the table of mentions.
    package func notify(
        mentioned: [Person.ID]? = nil, _ db: Database, at now: Date
    ) throws {
        let named = try mentioned ?? MentionStore(db: db).people(in: item)
        let addressed = named + [answered].compactMap { $0 }
        let piece = try (concerned ?? ask(named: named, db)).get()
        try tell(piece.recipients, named, db, now)
        guard let last = piece.last else { return }
        let rest = NotifierRest(self, addressed, at: now)
        try JobQueue(db).enqueue(NotifierRest.jobName, payload: rest.text(after: last), at: now)
    }

    /// Tells those who follow, from one on, and come after it in the order of their numbers.
    /// - Returns: the last of them, if there are more.
    func notify(
        followersAfter person: Person.ID, but addressed: [Person.ID], _ db: Database, at now: Date
    ) throws -> Person.ID? {
        let piece = try FollowStore(db: db).recipients(
            of: written, addressed: addressed, after: person, limit: NotifierRest.piece)
        try tell(piece.recipients, [], db, now)
        return piece.last
    }

    /// Tells those alone whom an edit names and who were not named before.
    package func notify(
        newlyMentioned newcomers: [Person.ID], _ db: Database, at now: Date
    ) throws {
        guard !newcomers.isEmpty else { return }
        let found = try FollowStore(db: db).recipients(
            of: written, addressed: newcomers, after: nil, limit: 0)
        try add(
            .mention, for: found.recipients.map(\.person).filter(newcomers.contains), db, now)
    }

    private func tell(
        _ found: [Recipient], _ named: [Person.ID], _ db: Database, _ now: Date
    ) throws {
        var told: [NoticeReason: [Person.ID]] = [:]
        for recipient in found {
            guard let reason = reason(for: recipient, named) else { continue }
            told[reason, default: []].append(recipient.person)
        }
        for (reason, people) in told.sorted(by: { $0.key.name < $1.key.name }) {
            try add(reason, for: people, db, now)
        }
        let digested = found.filter { $0.level == .digest && reason(for: $0, named) == nil }
        try DigestStore(db: db).add(item, in: thread, for: digested.map(\.person), at: now)
    }

    private func add(
        _ reason: NoticeReason, for people: [Person.ID], _ db: Database, _ now: Date
    ) throws {
        try NoticeStore(db: db).add(
            reason, for: people, about: item, titled: title, in: thread.space, actor: author,
            address: address, at: now)
    }

    private var written: Written {
        Written(
            thread: thread,
            targets: [.item(thread.id)] + touching
                + [author.map { .person($0) }].compactMap { $0 } + [.space(thread.space)],
            author: author, kinds: kinds)
    }

    /// Nil for whoever wants none, or wants it in the digest.
    private func reason(for recipient: Recipient, _ named: [Person.ID]) -> NoticeReason? {
        if recipient.person == answered { return .reply }
        if named.contains(recipient.person) { return .mention }
        if opensTopic { return recipient.level >= .topics ? .newTopic : nil }
        guard recipient.level == .messages else { return nil }
        return recipient.person == thread.author ? toAuthor : toFollowers
    }
}
