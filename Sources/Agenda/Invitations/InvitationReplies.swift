import Community
import Content
import Foundation
import Storage

/// Where what calendars answer comes in (RFC 5546, REPLY): of the mail with its token, for the
/// event with its UID. What was said before something else is not heard any more.
enum InvitationReplies {
    /// Dates of a series that one answer is for.
    private static let most = 100

    static let desk = ReplyDesk(GuestMail.origin) { reply in
        guard
            let guest = try GuestStore(db: reply.db)
                .invited(EventGuest.ID(rawValue: reply.origin.id)),
            let event = try EventStore(db: reply.db).find(guest.event), event.item.isPublished
        else { return .refused(because: "agenda.reply.gone") }
        let said = CalendarReply.all(in: reply.attachments).filter { $0.uid == event.uid }
        guard !said.isEmpty else { return .refused(because: "agenda.reply.noCalendar") }
        var verdict = ReplyVerdict.posted
        for one in said {
            if let key = try take(one, guest, event, reply) { verdict = .refused(because: key) }
        }
        return verdict
    }

    /// - Returns: why it is not taken; nil if it is, or if something newer was.
    private static func take(
        _ said: CalendarReply, _ guest: EventGuest, _ event: AgendaEvent, _ reply: MailReply
    ) throws -> String? {
        guard let word = said.word, let space = try SpaceStore(db: reply.db).find(event.item.space)
        else { return "agenda.reply.noCalendar" }
        guard !space.isOff(agenda.name) else { return "agenda.reply.gone" }
        let dates = try dates(of: said, event, guest, reply)
        guard let first = dates.first?.0 else { return "agenda.reply.gone" }
        let desk = AnswerDesk(site: reply.site, db: reply.db, space: space, now: reply.now)
        _ = try desk.held(first)
        var isLate = true
        for (date, guest) in dates {
            guard let gathering = try GatheringStore(db: reply.db).find(date.id),
                gathering.takesAnswers(at: reply.now)
            else { continue }
            isLate = false
            try answer(gathering, guest, word, said, desk)
        }
        return isLate ? "agenda.answer.refusal.closed" : nil
    }

    private static func answer(
        _ gathering: Gathering, _ guest: EventGuest, _ word: EventAnswer.Word,
        _ said: CalendarReply, _ desk: AnswerDesk
    ) throws {
        let former = try AnswerStore(db: desk.db).find(of: guest.answerer, to: gathering)
        let moment = min(said.stamp ?? desk.now, desk.now)
        if let former, former.changedAt > moment { return }
        let guests = word == .yes && former?.word == .yes ? former?.guests ?? 0 : 0
        let comment = said.comment.isEmpty ? former?.comment ?? "" : said.comment
        let given = GivenAnswer(
            word: word, guests: guests,
            comment: comment.oneLine.cut(to: AnswerRules.longestComment))
        // A yes to a yes changes nothing of the seats, nor of the place in the line.
        if former?.word == word, former?.comment == given.comment { return }
        _ = try desk.answer(gathering, guest.answerer, given, at: moment)
    }

    /// The date that it names, or all that are to come; with the invitation to the part of the
    /// series that it belongs to by now.
    private static func dates(
        of said: CalendarReply, _ event: AgendaEvent, _ guest: EventGuest, _ reply: MailReply
    ) throws -> [(Gathering, EventGuest)] {
        let store = GatheringStore(db: reply.db)
        guard let name = said.recurrence else {
            return try store.coming(of: event.id, at: reply.now, limit: most).map { ($0, guest) }
        }
        let local = name.local(in: event.timeZone, isWholeDays: event.isWholeDays)
        if let found = try store.find(event.id, like: local) { return [(found, guest)] }
        for part in try GuestStore(db: reply.db).parts(of: guest) {
            if let found = try store.find(part.event, local) { return [(found, part)] }
        }
        return []
    }
}
