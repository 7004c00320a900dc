import Community
import Content
import Foundation
import ICalendar
import Storage

extension EventStore {
    /// Writes a new event that nobody else sees yet.
    /// - Parameters:
    ///   - uid: the name that other calendars know it by; nil for a new one.
    ///   - series: the first part of a series that was split.
    func create(
        _ content: EventContent, _ state: AgendaEvent.State, in space: Space,
        by author: Person.ID?, uid: String? = nil, series: Item.ID? = nil, at now: Date
    ) throws -> Item.ID {
        let draft = content.draft(in: space.id, by: author, isPublished: false)
        let id = try ItemStore(db: db).create(draft, at: now)
        let name = uid ?? UUID().uuidString.lowercased() + "@parvis"
        let times = content.times
        try db.run(
            """
            INSERT INTO event (item_id, space_id, uid, text, text_html, place, room,
                video_address, time_zone, whole_days, starts_local, ends_local, starts_at,
                theme_id, organiser, organiser_id, important, state, rule, added_dates,
                except_dates, series_id, changed_at)
            VALUES (\(id), \(space.id), \(name), \(content.text), \(content.html),
                \(content.place), \(content.room), \(content.videoAddress), \(times.zoneName),
                \(times.isWholeDays), \(times.start.basic), \(times.end.basic),
                \(times.startsAt), \(content.theme), \(content.organiser), \(author),
                \(content.isImportant), \(state), \(content.rule),
                \(AgendaEvent.text(content.added)), \(AgendaEvent.text(content.excepted)),
                \(series), \(now))
            """)
        return id
    }

    /// Writes all that its form says. Its dates are to be written after it.
    /// - Parameter raises: whether those who have it in a calendar of theirs must learn of it.
    func update(
        _ event: AgendaEvent, _ content: EventContent, raises: Bool, at now: Date
    ) throws {
        let item = event.item
        try ItemStore(db: db).update(
            item.id,
            content.draft(in: item.space, by: item.author, isPublished: item.isPublished), at: now)
        let times = content.times
        let deadline = try deadline(of: event, at: times)
        try db.run(
            """
            UPDATE event SET text = \(content.text), text_html = \(content.html),
                place = \(content.place), room = \(content.room),
                video_address = \(content.videoAddress), time_zone = \(times.zoneName),
                whole_days = \(times.isWholeDays), starts_local = \(times.start.basic),
                ends_local = \(times.end.basic), starts_at = \(times.startsAt),
                theme_id = \(content.theme), organiser = \(content.organiser),
                important = \(content.isImportant), rule = \(content.rule),
                added_dates = \(AgendaEvent.text(content.added)),
                except_dates = \(AgendaEvent.text(content.excepted)), answer_until = \(deadline),
                sequence = sequence + \(raises ? 1 : 0), edition = edition + 1,
                changed_at = \(now)
            WHERE item_id = \(item.id)
            """)
    }

    /// - Parameter raises: whether those who have it in a calendar of theirs must learn of it.
    func setState(
        _ state: AgendaEvent.State, of id: Item.ID, raises: Bool = false, at now: Date
    ) throws {
        try db.run(
            """
            UPDATE event SET state = \(state), sequence = sequence + \(raises ? 1 : 0),
                edition = edition + 1, changed_at = \(now)
            WHERE item_id = \(id)
            """)
    }

    /// What moderators decided of a proposal, and the word with it.
    func setDecision(_ word: String, by person: Person.ID, of id: Item.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE event SET decision_word = \(word), decided_by = \(person), decided_at = \(now)
            WHERE item_id = \(id)
            """)
    }

    /// Calls it off, or on again with nil.
    func setCancelled(_ word: String, at date: Date?, of id: Item.ID, now: Date) throws {
        try db.run(
            """
            UPDATE event SET cancelled_at = \(date), cancelled_word = \(word),
                sequence = sequence + 1, edition = edition + 1, changed_at = \(now)
            WHERE item_id = \(id)
            """)
        try ItemStore(db: db).touch(id, at: now)
    }

    /// Something of one of its dates has changed.
    /// - Parameter raises: whether those who have it in a calendar of theirs must learn of it.
    func raise(_ id: Item.ID, raises: Bool = true, at now: Date) throws {
        try db.run(
            """
            UPDATE event SET sequence = sequence + \(raises ? 1 : 0), edition = edition + 1,
                changed_at = \(now)
            WHERE item_id = \(id)
            """)
        try ItemStore(db: db).touch(id, at: now)
    }
}
