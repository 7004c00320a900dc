import Community
import Foundation
import Storage

/// Digests by mail: of each space, at the hour of each slot that somebody has chosen there, in
/// pieces by the numbers of its people. What is sent and up to when it tells are noted in one
/// transaction: a server that dies leaves the rest to another, and nobody is told twice.
enum DigestMails {
    /// People of one run of the job.
    static let piece = 50
    private static let pieceName = "content.digestMails.piece"
    /// How long what is being written at the hour has to be there: a minute.
    private static let settling: TimeInterval = 60

    /// Begins those whose hour has come since the last time.
    static let plan = JobKind(name: "content.digestMails", every: 300) { _, context in
        let store = DigestSlotStore(db: context.db)
        let (inUse, told) = (try store.inUse(), try store.told())
        for space in try SpaceStore(db: context.db).all() {
            let (slots, before) = (inUse[space.id] ?? [], told[space.id] ?? [:])
            for slot in slots { try begin(slot, space, told: before[slot], context) }
            for slot in before.keys where !slots.contains(slot) {
                try store.forget(slot, of: space.id)
            }
        }
    }

    /// - Parameter told: nil for a slot that was just chosen: its first digest is the next one.
    private static func begin(
        _ slot: MailSlot, _ space: Space, told: Date?, _ context: JobContext
    ) throws {
        let edge = slot.edge(
            before: context.now.addingTimeInterval(-settling),
            TimeZone(identifier: space.zone) ?? .gmt)
        guard told.map({ $0 < edge }) ?? true else { return }
        try DigestSlotStore(db: context.db).note(slot, of: space.id, told: edge)
        guard let told else { return }
        let turn = DigestTurn(
            space: space.id.rawValue, slot: slot.text, start: told.milliseconds,
            edge: edge.milliseconds)
        try JobQueue(context.db).enqueue(pieceName, payload: turn.text(), at: context.now)
    }

    /// Tells some people, and comes back while there are others.
    static let job = JobKind(name: pieceName) { payload, context in
        var turn = try JSONDecoder().decode(DigestTurn.self, from: Data(payload.utf8))
        guard let slot = MailSlot(text: turn.slot),
            let space = try SpaceStore(db: context.db).find(Space.ID(rawValue: turn.space))
        else { return }
        let isUsual = try MailChoiceStore(db: context.db).usual(in: space.id).slot == slot
        let people = try DigestSlotStore(db: context.db).people(
            of: slot, in: space.id, isUsual: isUsual, after: turn.after, limit: piece)
        guard let last = people.last else { return }
        let store = DigestMailStore(
            db: context.db, space: space, edge: Date(milliseconds: turn.edge),
            start: Date(milliseconds: turn.start), people: people)
        try tell(store, slot, context)
        guard people.count == piece else { return }
        turn.after = last.rawValue
        try JobQueue(context.db).enqueue(pieceName, payload: turn.text(), at: context.now)
    }

    private static func tell(
        _ store: DigestMailStore, _ slot: MailSlot, _ context: JobContext
    ) throws {
        let reasons = context.site.declarations.all(NoticeReason.self)
        let things = Dictionary(
            grouping: try store.things(context.site.followKinds), by: \.person)
        let notices = Dictionary(grouping: try store.notices(reasons), by: \.person)
        let writer = DigestMailWriter(context: context, space: store.space, slot: slot)
        var told: [Person.ID] = []
        for reader in try store.readers() {
            let (new, own) = (things[reader.person] ?? [], notices[reader.person] ?? [])
            // Never an empty one.
            guard !new.isEmpty || !own.isEmpty else { continue }
            try writer.send(own, new, to: reader)
            told.append(reader.person)
        }
        try store.note(told: told)
    }
}

/// A digest of a space on its way through its people.
private struct DigestTurn: Codable {
    let space: Int64
    let slot: String
    /// From when on it tells whoever was told nothing before, and up to when it tells, in
    /// milliseconds.
    let start: Int64
    let edge: Int64
    /// The last who was asked.
    var after: Int64 = 0

    func text() throws -> String {
        String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
    }
}
