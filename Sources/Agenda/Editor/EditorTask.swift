import Community
import Content

/// What a form of an event is for: a new one, one with all its dates, or one date and those after.
struct EditorTask: Sendable {
    /// Nil for a new event.
    var event: AgendaEvent?
    /// The first of the dates that are changed; nil for all of them.
    var first: Occurrence?

    var isFollowing: Bool { first != nil }

    func heading(moderates: Bool) -> String {
        if isFollowing { return "agenda.edit.following" }
        if event != nil { return "agenda.edit" }
        return moderates ? "agenda.new" : "agenda.propose"
    }

    func formAddress(in space: Space) -> String {
        if let first { return AgendaPaths.occurrence(first.id, in: space) }
        return event.map { AgendaPaths.event($0.id, in: space) } ?? AgendaPaths.agenda(in: space)
    }

    func cancelAddress(in space: Space) -> String? {
        if let first { return AgendaPaths.occurrence(first.id, in: space) }
        return event.map { AgendaPaths.event($0.id, in: space) }
    }

    /// Where the form comes from that is to be filled in anew.
    func editAddress(in space: Space) -> String {
        if let first { return AgendaPaths.occurrenceEdit(first.id, in: space) }
        return event.map { AgendaPaths.edit($0.id, in: space) } ?? AgendaPaths.new(in: space)
    }

    var draftKey: String {
        [event?.id.description ?? "new", first?.id.description].compactMap(\.self)
            .joined(separator: "-")
    }
}
