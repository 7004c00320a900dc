import Community
import Content
import Foundation
import HTTP

/// A moderator accepts what was proposed, or declines it with a word.
enum Decisions {
    static let wordLimit = 2000

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let event = try EventStore(db: visit.db).find(id, for: visit.viewer, in: space)
        guard event.state == .proposed else {
            throw Problem.conflict(because: "agenda.conflict.decided")
        }
        let word = (visit.request.fields.first("word") ?? "").plainLines.trimmed
        let isAccepted = visit.request.fields.first("do") == "accept"
        var errors = FormErrors()
        if !isAccepted, word.isBlank { errors.add("word", visit.words("agenda.error.word")) }
        if word.length > wordLimit {
            errors.add("word", visit.words("form.tooLong", ["n": String(wordLimit)]))
        }
        guard visit.request.fields.first("edition") == String(event.edition) else {
            throw Problem.conflict(because: "agenda.conflict.edited")
        }
        guard errors.isEmpty else {
            let page = try EventPage(event, nil, nil, visit, decision: DecisionForm(word, errors))
            return try visit.page(page, .unprocessable)
        }
        if isAccepted {
            try accept(event, word: word, visit)
        } else {
            try decline(event, word: word, visit)
        }
        return visit.redirect(
            to: AgendaPaths.event(id, in: space),
            notice: isAccepted ? "agenda.done.accepted" : "agenda.done.declined")
    }

    /// Publishes it, and tells whoever proposed it.
    static func accept(_ event: AgendaEvent, word: String, _ visit: Visit) throws {
        let isProposal = event.state == .proposed || event.state == .declined
        if isProposal {
            try EventStore(db: visit.db).setDecision(
                word, by: visit.person, of: event.id, at: visit.now)
        }
        try EventPublication(visit).publish(event.id)
        if isProposal { try tell(.eventAccepted, event, visit) }
    }

    private static func decline(_ event: AgendaEvent, word: String, _ visit: Visit) throws {
        let store = EventStore(db: visit.db)
        try store.setDecision(word, by: visit.person, of: event.id, at: visit.now)
        try store.setState(.declined, of: event.id, at: visit.now)
        try tell(.eventDeclined, event, visit)
    }

    private static func tell(
        _ reason: NoticeReason, _ event: AgendaEvent, _ visit: Visit
    ) throws {
        guard let author = event.item.author, author != visit.viewer.person else { return }
        try NoticeStore(db: visit.db).add(
            reason, for: [author], titled: event.item.title,
            address: AgendaPaths.event(event.id, in: visit.space), actor: visit.person,
            in: visit.space.id, at: visit.now)
    }
}
