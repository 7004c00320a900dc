import Community
import Content
import Foundation
import ICalendar
import Markup

/// What is to be known of an event, or of one date of it: when, where, whether it takes place.
struct EventView: Rendered {
    let title: String
    let when: String
    /// Whether a series is shown with the next of its dates.
    let isNext: Bool
    /// In the zone of the space, where that is another one.
    let here: String?
    let zone: String?
    /// That the first is meant of an hour that comes twice.
    let twice: String?
    let tear: TearOff
    let place: String
    let room: String
    let videoAddress: String
    let organiser: String
    let state: String?
    let isImportant: Bool
    let isCancelled: Bool
    let cancelledWord: String?
    let isPast: Bool

    init(
        _ event: AgendaEvent, _ occurrence: Occurrence?, _ override: EventOverride?,
        isNext: Bool = false, _ visit: Visit
    ) throws {
        let (words, space) = (visit.words, try visit.space)
        let times =
            override?.times(event.timeZone)
            ?? occurrence.flatMap { LocalTime($0.recurrence) }.map(event.times.moved)
            ?? event.times
        let text = WhenText(words, zone: event.timeZone)
        self.isNext = isNext
        title = override?.title ?? event.item.title
        when = text.full(times.startsAt, times.endsAt, isWholeDays: times.isWholeDays)
        let isElsewhere = event.timeZone != space.zone && !times.isWholeDays
        zone = isElsewhere ? EventZones.word(event.timeZone, words) : nil
        here =
            isElsewhere
            ? WhenText(words, zone: space.zone).full(
                times.startsAt, times.endsAt, isWholeDays: false) : nil
        twice = text.twice(times)
        tear = TearOff(times.start, words)
        (place, room) = (override?.place ?? event.place, override?.room ?? event.room)
        videoAddress = override?.videoAddress ?? event.videoAddress
        organiser = event.organiser
        state = event.state == .published ? nil : words("agenda.state.\(event.state.rawValue)")
        isImportant = event.isImportant
        isCancelled = event.cancelledAt != nil || (occurrence?.isCancelled ?? false)
        let word = event.cancelledAt == nil ? override?.cancelledWord ?? "" : event.cancelledWord
        cancelledWord = isCancelled && !word.isEmpty ? word : nil
        isPast = times.endsAt < visit.now && (occurrence != nil || !event.isSeries)
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("when") { $0.isNext ? $0.when : $0.when.sentence },
        .flag("next") { $0.isNext },
        .optionalText("here") { $0.here }, .optionalText("zone") { $0.zone },
        .optionalText("twice") { $0.twice },
        .record("tear", TearOff.self) { $0.tear },
        .optionalText("place") { $0.place.isEmpty ? nil : $0.place },
        .optionalText("room") { $0.room.isEmpty ? nil : $0.room },
        .optionalText("video") { $0.videoAddress.isEmpty ? nil : $0.videoAddress },
        .optionalText("organiser") { $0.organiser.isEmpty ? nil : $0.organiser },
        .optionalText("state") { $0.state }, .flag("important") { $0.isImportant },
        .flag("cancelled") { $0.isCancelled },
        .plainText("cancelledWord") { $0.cancelledWord }, .flag("past") { $0.isPast },
    ]
}
