import Community
import Content
import Foundation
import HTTP
import ICalendar

/// An event, or dates of a series, are called off with a word, or taken out of the agenda.
enum Cancellations {
    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let event = try load(id, visit)
        return try visit.page(CancellationPage(event, nil, visit))
    }

    /// The whole event.
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let event = try load(id, visit)
        var page = try CancellationPage(event, nil, visit)
        guard let word = page.word(visit) else { return try visit.page(page, .unprocessable) }
        try cancel(event, word, visit)
        return visit.redirect(
            to: AgendaPaths.event(id, in: try visit.space), notice: "agenda.done.cancelled")
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let event = try load(id, visit)
        if event.cancelledAt != nil {
            let before = try EventState(of: [id], visit.db, at: visit.now)
            try EventStore(db: visit.db).setCancelled("", at: nil, of: id, now: visit.now)
            try EventPublication(visit).tell(.eventChanged, of: id, since: before)
        }
        return visit.redirect(
            to: AgendaPaths.event(id, in: try visit.space), notice: "agenda.done.restored")
    }

    static func editDate(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let (date, event) = try loadDate(id, visit)
        return try visit.page(CancellationPage(event, date, visit))
    }

    /// One date, or with those after it, or all.
    static func createDate(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let (date, event) = try loadDate(id, visit)
        var page = try CancellationPage(event, date, visit)
        guard let word = page.word(visit) else { return try visit.page(page, .unprocessable) }
        let isRemoved = visit.request.fields.first("do") == "remove"
        let space = try visit.space
        switch page.scope {
        case .one where isRemoved: try DateRemoval(visit: visit).remove(date, event)
        case .one:
            try cancel(date, event, word, visit)
            return visit.redirect(
                to: AgendaPaths.occurrence(id, in: space), notice: "agenda.done.cancelled")
        case .following: try later(date, event, isRemoved ? nil : word, visit)
        case .all where isRemoved: try EventPublication.trash(event, visit)
        case .all: try cancel(event, word, visit)
        }
        if try EventStore(db: visit.db).find(event.id) == nil {
            return visit.redirect(
                to: AgendaPaths.agenda(in: space), notice: "agenda.done.trashed",
                undo: try Trash.undoAddress(of: event.item, visit))
        }
        return visit.redirect(
            to: AgendaPaths.event(event.id, in: space),
            notice: isRemoved ? "agenda.done.removed" : "agenda.done.cancelled")
    }

    static func destroyDate(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let (date, event) = try loadDate(id, visit)
        let address = AgendaPaths.occurrence(id, in: try visit.space)
        if date.isCancelled {
            let before = try EventState(of: [event.id], visit.db, at: visit.now)
            var one =
                try OverrideStore(db: visit.db).find(date.recurrence, of: event.id)
                ?? EventOverride(recurrence: date.recurrence)
            (one.isCancelled, one.cancelledWord) = (false, nil)
            try DateRemoval(visit: visit).undo(date, event)
            try write(one, event, visit)
            try EventPublication(visit).tell(
                .eventChanged, of: event.id, since: before, at: address)
        }
        return visit.redirect(to: address, notice: "agenda.done.restored")
    }

    private static func cancel(_ event: AgendaEvent, _ word: String, _ visit: Visit) throws {
        let before = try EventState(of: [event.id], visit.db, at: visit.now)
        try EventStore(db: visit.db).setCancelled(
            word, at: visit.now, of: event.id, now: visit.now)
        try EventPublication(visit).tell(.eventCancelled, of: event.id, since: before)
    }

    private static func cancel(
        _ date: Occurrence, _ event: AgendaEvent, _ word: String, _ visit: Visit
    ) throws {
        var one =
            try OverrideStore(db: visit.db).find(date.recurrence, of: event.id)
            ?? EventOverride(recurrence: date.recurrence)
        let before = try EventState(of: [event.id], visit.db, at: visit.now)
        (one.isCancelled, one.cancelledWord) = (true, word)
        try write(one, event, visit)
        try EventPublication(visit).tell(
            .eventCancelled, of: event.id, since: before,
            at: AgendaPaths.occurrence(date.id, in: visit.space))
    }

    private static func write(
        _ one: EventOverride, _ event: AgendaEvent, _ visit: Visit
    ) throws {
        try OverrideStore(db: visit.db).set(one, of: event.id)
        try EventStore(db: visit.db).raise(event.id, at: visit.now)
        try DateWriting(db: visit.db, now: visit.now).write(event.id)
    }

    /// - Parameter word: nil to take them out.
    private static func later(
        _ date: Occurrence, _ event: AgendaEvent, _ word: String?, _ visit: Visit
    ) throws {
        let isWhole = SeriesSplit.isWhole(event, from: date)
        guard let word else {
            return isWhole
                ? try EventPublication.trash(event, visit)
                : try DateRemoval(visit: visit).remove(from: date, event)
        }
        guard !isWhole else { return try cancel(event, word, visit) }
        let before = try EventState(of: [event.id], visit.db, at: visit.now)
        let content = SeriesSplit.content(
            of: event, from: date, groups: try ItemStore(db: visit.db).groups(of: event.id))
        let id = try SeriesSplit(visit: visit).split(event, at: date, as: content)
        try EventStore(db: visit.db).setCancelled(word, at: visit.now, of: id, now: visit.now)
        try EventPublication(visit).tell(.eventCancelled, of: id, since: before)
    }

    private static func load(_ id: Item.ID, _ visit: Visit) throws -> AgendaEvent {
        let event = try EventStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        try visit.require(visit.viewer.mayRun(event))
        guard event.state == .published else {
            throw Problem.conflict(because: "agenda.conflict.unpublished")
        }
        return event
    }

    private static func loadDate(
        _ id: Occurrence.ID, _ visit: Visit
    ) throws -> (Occurrence, AgendaEvent) {
        let date = try OccurrenceStore(db: visit.db).find(
            id, for: visit.viewer, in: visit.space)
        return (date, try load(date.event, visit))
    }
}
