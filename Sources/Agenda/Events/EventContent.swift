import Community
import Content
import Foundation
import ICalendar

/// What is written of an event, checked.
struct EventContent: Sendable {
    var title: String
    var text: String
    var html: String
    var place: String
    var room: String
    var videoAddress: String
    var times: EventTimes
    var theme: ItemTheme.ID?
    var organiser: String
    var isImportant: Bool
    var audience: Audience
    var groups: [MemberGroup.ID]
    var commentsOpen: Bool
    /// Empty for what happens once.
    var rule: String
    var added: [LocalTime]
    var excepted: [LocalTime]

    func draft(in space: Space.ID, by author: Person.ID?, isPublished: Bool) -> ItemDraft {
        ItemDraft(
            space: space, kind: AgendaEvent.kind, author: author, title: title,
            audience: audience, groups: groups, isPublished: isPublished,
            commentsOpen: commentsOpen)
    }
}

extension EventContent {
    /// That of an event as it is kept.
    init(_ event: AgendaEvent, groups: [MemberGroup.ID]) {
        self.init(
            title: event.item.title, text: event.text, html: event.html, place: event.place,
            room: event.room, videoAddress: event.videoAddress, times: event.times,
            theme: event.theme?.id, organiser: event.organiser, isImportant: event.isImportant,
            audience: event.item.audience, groups: groups,
            commentsOpen: event.item.commentsOpen, rule: event.rule, added: event.added,
            excepted: event.excepted)
    }
}
