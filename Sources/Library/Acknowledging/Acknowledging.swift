import Community
import Content
import HTTP

/// "J'ai pris connaissance": what members confirm, of the version that they had before them.
enum Acknowledging {
    /// Where a task leads.
    static func show(_ id: DocumentVersion.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let asked = try AcknowledgementTaskStore.asked(
            by: id, for: visit.viewer, in: space, visit.db)
        return visit.redirect(to: LibraryPaths.document(asked.document, in: space))
    }

    static func create(_ id: DocumentVersion.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let person = try visit.person
        let asked = try AcknowledgementTaskStore.asked(
            by: id, for: visit.viewer, in: space, visit.db)
        let store = AcknowledgementStore(db: visit.db)
        let request = try RequestStore(db: visit.db).find(asked.document)
        guard let request, try store.isExpected(person, by: request) else {
            throw Problem.forbidden(because: "library.acknowledgement.refusal.notAsked")
        }
        guard asked.number >= request.round else {
            throw Problem.conflict(because: "library.acknowledgement.refusal.newer")
        }
        try store.confirm(request, id, by: person, at: visit.now)
        return visit.redirect(
            to: visit.back(or: LibraryPaths.document(asked.document, in: space)),
            notice: "library.acknowledgement.thanks")
    }
}
