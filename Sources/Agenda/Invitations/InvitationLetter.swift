import Community
import Content
import Foundation

/// The mail that invites, changes an invitation or takes it back: for people a text with a link for
/// each answer, for their calendars the same (RFC 6047).
struct InvitationLetter {
    private let sending: InvitationSending
    private let guest: EventGuest
    private let answer: EventAnswer?

    init(_ sending: InvitationSending, _ guest: EventGuest) throws {
        self.sending = sending
        self.guest = guest
        let answerer = guest.person.map { Answerer.person($0) } ?? .guest(guest.id)
        answer = try AnswerStore(db: sending.context.db).find(of: answerer, to: sending.next)
    }

    func outgoing(isOff: Bool) throws -> OutgoingMail {
        var mail = GuestMail(to: guest, in: sending.space, sending.context.site)
        let words = mail.words
        let key = isOff ? "off" : guest.sentSequence == nil ? "invited" : "changed"
        mail.add(words("agenda.mail.\(key)", ["organiser": organiser(words)]))
        mail.add(heading: sending.next.title)
        mail.add(GatheringText(words, in: sending.space).when(sending.next))
        if sending.next.isSeries { mail.add(words("agenda.mail.series")) }
        if !sending.next.place.text.isEmpty { mail.add(sending.next.place.text) }
        if !isOff {
            for word in EventAnswer.Word.allCases {
                mail.add(link: words("agenda.answer.\(word)"), answer: word.rawValue)
            }
            mail.add(words("agenda.mail.button"))
        }
        var outgoing = mail.outgoing(
            words("agenda.mail.subject.\(key)", ["title": sending.next.title]))
        let calendar = InvitationCalendar(
            event: sending.event, space: sending.space, guest: guest, answer: answer?.word,
            organiser: organiser(words), site: sending.context.site, now: sending.context.now)
        outgoing.calendar = try calendar.made(isOff: isOff, sending.context.db)
        return outgoing
    }

    private func organiser(_ words: Localization) -> String {
        sending.next.organiser.isEmpty ? sending.space.name : sending.next.organiser
    }
}
