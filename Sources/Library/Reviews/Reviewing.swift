import Community
import Content
import Foundation
import HTTP

/// Checking again what was vetted, and the day by which that is to be done.
enum Reviewing {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (document, space) = try find(id, visit)
        let usual = try ReviewStore(db: visit.db).usualDay(of: id, vettedAt: visit.now, in: space)
        let day = usual.map { LocalDate($0, space.timeZone).isoDay } ?? ""
        return try page(document, ReviewForm(day: day), visit)
    }

    /// A moderator vets the same version again; the owner says that it holds.
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (document, space) = try find(id, visit)
        guard visit.viewer.moderates(space) else { return try say(document, visit) }
        let store = ReviewStore(db: visit.db)
        try visit.require(
            visit.viewer.mayRecheck(document, fourEyes: try store.needsFourEyes(id)),
            because: "library.review.refusal.fourEyes")
        try requireRead(document, visit)
        var form = ReviewForm(visit.request.fields)
        let day = form.check(asksTicks: true, now: visit.now, in: space.timeZone, visit.words)
        guard form.errors.isEmpty else { return try page(document, form, visit, .unprocessable) }
        try VettingStore(db: visit.db).add(
            .vetted, of: document.version, digest: document.digest,
            .complete(grounds: form.grounds), by: visit.person, at: visit.now)
        try store.setDay(day, of: id, at: visit.now, in: space)
        return try done("library.review.rechecked", id, visit)
    }

    /// Another day.
    static func update(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (document, space) = try find(id, visit)
        try visit.require(visit.viewer.moderates(space))
        try requireRead(document, visit)
        var form = ReviewForm(visit.request.fields)
        let day = form.check(asksTicks: false, now: visit.now, in: space.timeZone, visit.words)
        guard form.errors.isEmpty else { return try page(document, form, visit, .unprocessable) }
        try ReviewStore(db: visit.db).setDay(day, of: id, at: visit.now, in: space)
        return try done("library.review.moved", id, visit)
    }

    private static func say(_ document: VettedDocument, _ visit: Visit) throws -> Response {
        let person = try visit.person
        try requireRead(document, visit)
        if try ReviewStore(db: visit.db).setSaid(document.id, at: visit.now) {
            try ReviewTelling(db: visit.db, space: visit.space, now: visit.now)
                .tellSaid(document, by: person)
        }
        return try done("library.review.said", document.id, visit)
    }

    /// One checks what one had before one's eyes.
    private static func requireRead(_ document: VettedDocument, _ visit: Visit) throws {
        guard !ReviewPage.version(of: document).differs(from: visit.request.fields) else {
            throw Problem.conflict(because: "library.review.refusal.replaced")
        }
    }

    private static func find(_ id: Item.ID, _ visit: Visit) throws -> (VettedDocument, Space) {
        let space = try visit.spaceOfMembers
        let document = try VettedDocumentStore(db: visit.db).find(
            id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.moderates(space) || visit.viewer.owns(document))
        return (document, space)
    }

    private static func page(
        _ document: VettedDocument, _ form: ReviewForm, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        try visit.page(ReviewPage(document, form, visit), status)
    }

    private static func done(_ key: String, _ id: Item.ID, _ visit: Visit) throws -> Response {
        visit.redirect(
            to: visit.back(or: LibraryPaths.document(id, in: try visit.space)), notice: key)
    }
}
