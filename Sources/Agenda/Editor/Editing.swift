import Community
import Content
import Foundation
import HTTP
import ICalendar

/// An event is written, and written again with all its dates.
enum Editing {
    static func new(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        try visit.require(visit.viewer.mayWriteEvents(in: space), because: "agenda.why.propose")
        let form = EventForm(asked: visit.request.head.query, zone: space.zone)
        return try EventEditor(form, visit, EditorTask()).show()
    }

    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        try visit.require(visit.viewer.mayWriteEvents(in: space), because: "agenda.why.propose")
        let editor = try EventEditor(sent: visit, EditorTask())
        guard !editor.isPreview, let content = editor.fit else { return try editor.show() }
        let state = EventSending(visit.request.fields).state(
            moderates: visit.viewer.moderates(space))
        let id = try EventStore(db: visit.db).create(
            content, state == .published ? .draft : state, in: space, by: visit.person,
            at: visit.now)
        try keep(editor, id, visit)
        if state == .published { try EventPublication(visit).publish(id) }
        return visit.redirect(
            to: AgendaPaths.event(id, in: space), notice: "agenda.done.\(state.rawValue)")
    }

    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let event = try load(id, visit)
        let form = try kept(event, visit)
        return try EventEditor(form, visit, EditorTask(event: event)).show(version: form.version)
    }

    static func update(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let event = try load(id, visit)
        let editor = try EventEditor(sent: visit, EditorTask(event: event))
        let version = try kept(event, visit).version
        guard !editor.isPreview, let content = editor.fit else {
            return try editor.show(version: version)
        }
        guard !version.differs(from: visit.request.fields) else {
            return try editor.show(.conflict, version: version)
        }
        let change = EventChange(from: event, to: content)
        let before = try EventState(of: [id], visit.db, at: visit.now)
        try SeriesMoving(db: visit.db, now: visit.now).update(
            event, content, raises: event.state == .published && change.matters)
        let named = try keep(editor, id, visit)
        let notice = try settle(event, change, named, before, visit)
        return visit.redirect(to: AgendaPaths.event(id, in: try visit.space), notice: notice)
    }

    /// What becomes of it by the button that was pressed.
    private static func settle(
        _ event: AgendaEvent, _ change: EventChange, _ named: [Person.ID], _ before: EventState,
        _ visit: Visit
    ) throws -> String {
        let publication = try EventPublication(visit)
        let sending = EventSending(visit.request.fields)
        let state = sending.state(
            moderates: try visit.viewer.moderates(visit.space), from: event.state)
        switch state {
        case .published where event.state == .published:
            if change.matters {
                try publication.tell(.eventChanged, of: event.id, since: before)
            }
            try publication.notify(newlyMentioned: named, in: event.id)
            return "agenda.done.saved"
        case .published:
            try Decisions.accept(event, word: "", visit)
            return "agenda.done.published"
        case .draft, .proposed, .declined:
            guard state != event.state else { return "agenda.done.saved" }
            try publication.withdraw(event, to: state)
            return "agenda.done.\(state.rawValue)"
        }
    }

    /// What a new event and a changed one have in common once written.
    @discardableResult
    static func keep(
        _ editor: EventEditor, _ id: Item.ID, _ visit: Visit
    ) throws -> [Person.ID] {
        try AttachmentStore(db: visit.db).attach(from: visit, to: id)
        try DateWriting(db: visit.db, now: visit.now).write(id, prunes: true)
        try FollowStore(db: visit.db).follow(
            byWriting: id, by: visit.person, in: visit.space.id, at: visit.now)
        return try MentionStore(db: visit.db).set(editor.people, in: id, at: visit.now)
    }

    static func kept(_ event: AgendaEvent, _ visit: Visit) throws -> EventForm {
        EventForm(EventContent(event, groups: try ItemStore(db: visit.db).groups(of: event.id)))
    }

    private static func load(_ id: Item.ID, _ visit: Visit) throws -> AgendaEvent {
        let event = try EventStore(db: visit.db).find(
            id, for: visit.viewer, in: visit.spaceOfMembers)
        try visit.require(visit.viewer.mayEdit(event), because: "agenda.why.edit")
        return event
    }
}
