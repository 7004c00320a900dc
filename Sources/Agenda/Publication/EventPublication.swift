import Community
import Content
import Foundation
import Storage

/// Makes an event known, and what changes of it: the one way of the form, the decision on a
/// proposal and a date that is called off.
struct EventPublication {
    let site: Site
    let db: Database
    let space: Space
    let now: Date
    let actor: Person.ID?

    init(_ visit: Visit) throws {
        (site, db, now) = (visit.site, visit.db, visit.now)
        (space, actor) = (try visit.space, visit.viewer.person)
    }

    func publish(_ id: Item.ID) throws {
        guard let event = try EventStore(db: db).find(id), event.state != .published else { return }
        try EventStore(db: db).setState(.published, of: id, at: now)
        try ItemStore(db: db).setPublished(id, true, at: now)
        var notifier = notifier(of: event)
        notifier.opensTopic = true
        try Announcement(entry(.published, event), notifier).publish(db, at: now)
        // One that was out before.
        try ChangeTelling(db: db, now: now).mail([id], at: now)
    }

    /// Hides it again. Those who said that they come are told, and calendars learn of it.
    func withdraw(_ event: AgendaEvent, to state: AgendaEvent.State) throws {
        let before = try EventState(of: [event.id], db, at: now)
        try EventStore(db: db).setState(
            state, of: event.id, raises: event.state == .published, at: now)
        try ItemStore(db: db).setPublished(event.id, false, at: now)
        guard event.state == .published else { return }
        try ChangeTelling(db: db, now: now).tell(hidden: before, by: actor, isTrash: false)
    }

    /// The same, a little later, of what goes into the trash.
    static func trash(_ event: AgendaEvent, _ visit: Visit) throws {
        let before = try EventState(of: [event.id], visit.db, at: visit.now)
        try Trash.put(event.item, visit)
        guard event.state == .published else { return }
        try ChangeTelling(visit).tell(hidden: before, by: visit.person, isTrash: true)
    }

    /// Tells of a time or place that changed, or of what is called off: what was and what is.
    /// - Parameters:
    ///   - before: as it was before the change.
    ///   - address: that of the one date which it is about; nil for the event.
    func tell(
        _ change: NoticeReason, of id: Item.ID, since before: EventState, at address: String? = nil
    ) throws {
        guard let event = try EventStore(db: db).find(id), event.state == .published else { return }
        let verb: JournalVerb = change == .eventCancelled ? .eventCancelled : .edited
        try Journal(db: db).append(entry(verb, event, at: address), at: now)
        try ChangeTelling(db: db, now: now).tell(since: before, by: actor, with: [id])
    }

    /// Those whom an edit names for the first time.
    func notify(newlyMentioned people: [Person.ID], in id: Item.ID) throws {
        guard let event = try EventStore(db: db).find(id), event.state == .published else { return }
        try notifier(of: event).notify(newlyMentioned: people, db, at: now)
    }

    private func notifier(of event: AgendaEvent) -> Notifier {
        var notifier = Notifier(
            of: event.id, titled: event.item.title, by: actor, in: event.item,
            address: AgendaPaths.event(event.id, in: space), site)
        if let theme = event.theme {
            notifier.touching = [ThemeKind.agenda.target(theme.id)]
        }
        return notifier
    }

    private func entry(
        _ verb: JournalVerb, _ event: AgendaEvent, at address: String? = nil
    ) -> JournalEntry {
        JournalEntry(
            verb, space: space.id, actor: actor, feature: "agenda", kind: AgendaEvent.kind,
            item: event.id, title: event.item.title,
            address: address ?? AgendaPaths.event(event.id, in: space),
            audience: event.item.audience)
    }
}

extension NoticeReason {
    static let eventAccepted = NoticeReason("eventAccepted")
    static let eventDeclined = NoticeReason("eventDeclined")
}

extension JournalVerb {
    static let eventCancelled = JournalVerb("eventCancelled")
}
