import Community
import Content
import Foundation
import Storage

/// Brings an event to the calendars of those who are invited, or what has changed of it: a request
/// with its number, or a cancellation. Piece by piece; nobody gets the same number twice.
struct InvitationSending {
    private static let piece = 100

    let context: JobContext
    let space: Space
    let event: AgendaEvent
    let next: Gathering

    static let job = JobKind(name: GuestMail.jobName) { payload, context in
        let parts = payload.split(separator: " ").map(String.init)
        guard let id = parts.first.flatMap({ Item.ID(segment: $0) }),
            let sending = try of(id, context)
        else { return }
        let last = parts.count > 1 ? EventGuest.ID(segment: parts[1]) : nil
        try sending.goOn(after: last ?? EventGuest.ID(rawValue: 0))
    }

    private static func of(_ id: Item.ID, _ context: JobContext) throws -> InvitationSending? {
        guard let event = try EventStore(db: context.db).findAnywhere(id),
            let next = try GatheringStore(db: context.db).nextAnywhere(of: id, at: context.now),
            let space = try SpaceStore(db: context.db).find(event.item.space),
            !space.isOff(agenda.name)
        else { return nil }
        return InvitationSending(context: context, space: space, event: event, next: next)
    }

    private var isHidden: Bool { !event.item.isPublished || event.item.trashedAt != nil }

    private func goOn(after last: EventGuest.ID) throws {
        let store = GuestStore(db: context.db)
        // Of what is over, or called off already, calendars need not hear that it is gone.
        guard !isHidden || (event.cancelledAt == nil && next.endsAt > context.now) else { return }
        let guests = try store.behind(
            isHidden ? nil : event.sequence, of: event.id, after: last, limit: Self.piece)
        guard !guests.isEmpty else { return }
        if isHidden, last.rawValue == 0 { return try raised()?.send(to: guests, store) ?? () }
        try send(to: guests, store)
    }

    /// What goes away without a change of its own has another number all the same.
    private func raised() throws -> InvitationSending? {
        try EventStore(db: context.db).raiseSequence(of: event.id)
        return try Self.of(event.id, context)
    }

    private func send(to guests: [EventGuest], _ store: GuestStore) throws {
        for guest in guests { try send(to: guest, store) }
        if guests.count == Self.piece, let last = guests.last {
            try JobQueue(context.db).enqueue(
                GuestMail.jobName, payload: "\(event.id) \(last.id)", at: context.now)
        } else if isHidden {
            // Should it come back, that is newer.
            try EventStore(db: context.db).raiseSequence(of: event.id)
        }
    }

    private func send(to guest: EventGuest, _ store: GuestStore) throws {
        let isOff = isHidden || guest.withdrawnAt != nil || event.cancelledAt != nil
        guard !isOff || guest.sentSequence != nil else {
            return try store.setUnsent(guest.id)
        }
        let mailer = Mailer(context)
        let answers = try guest.mail.flatMap(mailer.answerAddress)
        var addressee = GuestMail.addressee(guest, context.site)
        if let answers { addressee.values[MailCalendar.answers] = answers }
        addressee.thread = try guest.mail.flatMap(mailer.thread(answering:))
        let letter = try InvitationLetter(self, guest)
        let mail = try mailer.send(letter.outgoing(isOff: isOff), to: addressee)
        let sequence = guest.withdrawnAt == nil && !isHidden ? event.sequence : -1
        try store.setSent(mail, sequence, to: guest.id, at: context.now)
    }
}
