import Community
import Content
import Foundation
import ICalendar
import Storage

/// An invitation as calendars read it (RFC 5546): a request with all the dates that differ, or its
/// cancellation, with the number of the event as it is now. Its organizer is the address that
/// answers come to.
struct InvitationCalendar {
    let event: AgendaEvent
    let space: Space
    let guest: EventGuest
    let answer: EventAnswer.Word?
    let organiser: String
    let site: Site
    let now: Date

    func made(isOff: Bool, _ db: Database) throws -> MailCalendar {
        let overrides = try OverrideStore(db: db).shown(of: event.id)
        var series = EventCalendar(space: space, address: site.options.address)
            .series(event, overrides, theme: nil)
        series.event = series.event.map { addressed($0, isOff: isOff) }
        // What is called off is called off as a whole.
        series.overrides = isOff ? [] : series.overrides.map { addressed($0, isOff: false) }
        let method = isOff ? "CANCEL" : "REQUEST"
        var writer = CalendarWriter(method: method, now: now.milliseconds)
        writer.add(series)
        let text = String(decoding: writer.finished(), as: UTF8.self)
        return MailCalendar(method: method, text: text)
    }

    private func addressed(_ some: CalendarEvent, isOff: Bool) -> CalendarEvent {
        var one = some
        one.stamp = now.milliseconds
        one.organiser = CalendarPerson(address: MailCalendar.answersPlace, name: organiser)
        one.attendees = [
            CalendarPerson(
                address: guest.email, name: guest.label, answer: state, isAsked: !isOff)
        ]
        if isOff { one.status = .cancelled }
        return one
    }

    private var state: CalendarPerson.Answer {
        switch answer {
        case .yes: .accepted
        case .maybe: .tentative
        case .no: .declined
        case nil: .needsAction
        }
    }
}
