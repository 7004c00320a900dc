import Community
import Content
import HTTP
import Storage

/// Asking for a document to be acknowledged, who has and who has not.
enum Requesting {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let document = try find(id, visit)
        let request = try RequestStore(db: visit.db).find(id)
        let form = try request.map {
            RequestForm($0, groups: try RequestStore(db: visit.db).groups(of: id))
        }
        return try visit.page(
            AcknowledgementPage(document, request, form ?? RequestForm(), visit))
    }

    /// Asks; of a request that stands already, changes whom it asks.
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let document = try find(id, visit)
        let (space, person) = (try visit.space, try visit.person)
        let known = try GroupStore(db: visit.db).groups(in: space)
        let form = RequestForm(visit.request.fields, known: known, visit.words)
        let store = RequestStore(db: visit.db)
        let before = try store.find(id)
        guard form.errors.isEmpty else {
            return try visit.page(
                AcknowledgementPage(document, before, form, visit), .unprocessable)
        }
        guard document.archivedAt == nil else {
            throw Problem.conflict(because: "library.acknowledgement.refusal.archived")
        }
        try store.save(form, of: document, by: person, at: visit.now)
        if before == nil, let request = try store.find(id) {
            try telling(visit).begin(.asked, of: request, by: person)
        }
        return visit.redirect(
            to: AcknowledgementPaths.list(id, in: space),
            notice: before == nil
                ? "library.acknowledgement.asked" : "library.acknowledgement.changed")
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let document = try find(id, visit)
        try RequestStore(db: visit.db).end(document.id, at: visit.now)
        return visit.redirect(
            to: LibraryPaths.document(id, in: try visit.space),
            notice: "library.acknowledgement.ended")
    }

    /// A word to those who have not, by hand.
    static func remind(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let document = try find(id, visit)
        let store = RequestStore(db: visit.db)
        guard document.archivedAt == nil, let request = try store.find(id) else {
            throw Problem.notFound
        }
        guard try store.beginReminder(id, at: visit.now) else {
            throw Problem.conflict(because: "library.acknowledgement.refusal.reminded")
        }
        try telling(visit).begin(.reminded, of: request, by: visit.person)
        return visit.redirect(
            to: AcknowledgementPaths.list(id, in: try visit.space),
            notice: "library.acknowledgement.reminded")
    }

    private static func telling(_ visit: Visit) throws -> AcknowledgementTelling {
        AcknowledgementTelling(db: visit.db, space: try visit.space, now: visit.now)
    }

    static func find(_ id: Item.ID, _ visit: Visit) throws -> VettedDocument {
        try VettedDocumentStore(db: visit.db).find(
            id, for: visit.viewer, in: visit.spaceOfMembers)
    }
}
