import Community
import Content
import Foundation
import HTTP
import ICalendar

/// One date of a series is changed, or with those after it, or all: one says which first.
enum OccurrenceEditing {
    static func edit(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let (date, event) = try load(id, visit)
        switch visit.request.head.query.first("scope").flatMap(SeriesScope.init) {
        case .one?:
            let form = try kept(date, event, visit)
            return try show(form, FormErrors(), date, event, form.version, visit)
        case .following?:
            let task = EditorTask(event: event, first: date)
            let form = EventForm(try later(date, event, visit))
            return try EventEditor(form, visit, task).show(version: form.version)
        case .all?:
            return visit.redirect(to: AgendaPaths.edit(event.id, in: try visit.space))
        case nil: return try ask(date, event, visit)
        }
    }

    static func update(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let (date, event) = try load(id, visit)
        let isFollowing = visit.request.fields.first("scope") == SeriesScope.following.rawValue
        return try isFollowing
            ? updateFollowing(date, event, visit) : updateOne(date, event, visit)
    }

    private static func updateOne(
        _ date: Occurrence, _ event: AgendaEvent, _ visit: Visit
    ) throws -> Response {
        let form = OccurrenceForm(visit.request.fields, event)
        var errors = FormErrors()
        let check = OccurrenceCheck(form: form, event: event, occurrence: date, visit: visit)
        let before = try OverrideStore(db: visit.db).find(date.recurrence, of: event.id)
        let version = try kept(date, event, visit).version
        guard let override = try check.override(&errors, from: before) else {
            return try show(form, errors, date, event, version, visit, .unprocessable)
        }
        guard !version.differs(from: visit.request.fields) else {
            return try show(form, errors, date, event, version, visit, .conflict)
        }
        let address = AgendaPaths.occurrence(date.id, in: try visit.space)
        let usual = before ?? EventOverride(recurrence: date.recurrence)
        if override != usual {
            try write(
                override, of: event, EventChange(from: usual, to: override), at: address, visit)
        }
        return visit.redirect(to: address, notice: "agenda.done.savedOne")
    }

    private static func write(
        _ one: EventOverride, of event: AgendaEvent, _ change: EventChange, at address: String,
        _ visit: Visit
    ) throws {
        let state = try EventState(of: [event.id], visit.db, at: visit.now)
        try OverrideStore(db: visit.db).set(one, of: event.id)
        try EventStore(db: visit.db).raise(event.id, raises: change.matters, at: visit.now)
        try DateWriting(db: visit.db, now: visit.now).write(event.id)
        guard change.matters else { return }
        try EventPublication(visit).tell(.eventChanged, of: event.id, since: state, at: address)
    }

    private static func updateFollowing(
        _ date: Occurrence, _ event: AgendaEvent, _ visit: Visit
    ) throws -> Response {
        let task = EditorTask(event: event, first: date)
        let editor = try EventEditor(sent: visit, task)
        let version = EventForm(try later(date, event, visit)).version
        guard !editor.isPreview, let content = editor.fit else {
            return try editor.show(version: version)
        }
        guard !version.differs(from: visit.request.fields) else {
            return try editor.show(.conflict, version: version)
        }
        let state = try EventState(of: [event.id], visit.db, at: visit.now)
        if SeriesSplit.isWhole(event, from: date) {
            let isTold = event.state == .published && EventChange(from: event, to: content).matters
            try SeriesMoving(db: visit.db, now: visit.now).update(event, content, raises: isTold)
            try Editing.keep(editor, event.id, visit)
            if isTold {
                try EventPublication(visit).tell(.eventChanged, of: event.id, since: state)
            }
            return visit.redirect(
                to: AgendaPaths.event(event.id, in: try visit.space), notice: "agenda.done.saved")
        }
        let id = try SeriesSplit(visit: visit).split(event, at: date, as: content)
        try Editing.keep(editor, id, visit)
        try EventPublication(visit).tell(.eventChanged, of: id, since: state)
        return visit.redirect(
            to: AgendaPaths.event(id, in: try visit.space), notice: "agenda.done.savedFollowing")
    }

    private static func later(
        _ date: Occurrence, _ event: AgendaEvent, _ visit: Visit
    ) throws -> EventContent {
        SeriesSplit.content(
            of: event, from: date, groups: try ItemStore(db: visit.db).groups(of: event.id))
    }

    private static func kept(
        _ date: Occurrence, _ event: AgendaEvent, _ visit: Visit
    ) throws -> OccurrenceForm {
        OccurrenceForm(
            event, at: LocalTime(date.recurrence) ?? event.times.start,
            try OverrideStore(db: visit.db).find(date.recurrence, of: event.id))
    }

    /// A date with its event, for whoever may change it.
    static func load(
        _ id: Occurrence.ID, _ visit: Visit
    ) throws -> (Occurrence, AgendaEvent) {
        let space = try visit.spaceOfMembers
        let date = try OccurrenceStore(db: visit.db).find(id, for: visit.viewer, in: space)
        let event = try EventStore(db: visit.db).find(date.event, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayEdit(event), because: "agenda.why.edit")
        return (date, event)
    }

    private static func day(_ date: Occurrence, _ event: AgendaEvent, _ visit: Visit) -> String {
        WhenText(visit.words, zone: event.timeZone).day(date.startsAt)
    }

    private static func ask(
        _ date: Occurrence, _ event: AgendaEvent, _ visit: Visit
    ) throws -> Response {
        let preview = DatePreview(of: event, after: visit.now, visit.words)
        return try visit.page(
            ScopePage(
                event: event, occurrence: date, space: try visit.space,
                day: day(date, event, visit), sentence: preview.sentence))
    }

    private static func show(
        _ form: OccurrenceForm, _ errors: FormErrors, _ date: Occurrence, _ event: AgendaEvent,
        _ version: FormVersion, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.space
        let again = AgendaPaths.occurrenceEdit(date.id, in: space) + "?scope=one"
        return try visit.page(
            OccurrenceFormPage(
                event: event, occurrence: date, space: space, form: form, errors: errors,
                day: day(date, event, visit),
                version: status == .conflict ? version.changed(at: again) : version,
                words: visit.words),
            status)
    }
}
