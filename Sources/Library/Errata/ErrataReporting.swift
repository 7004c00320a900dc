import Community
import Content
import HTTP
import Storage

/// Telling the moderators of an error in a vetted document, and what they answer.
enum ErrataReporting {
    /// All of a document for moderators, else one's own.
    static func index(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (document, space) = (try find(id, visit), try visit.space)
        let errata = try ErratumStore(db: visit.db).all(
            of: id, for: visit.viewer, in: space, limit: ErrataPage.most)
        return try visit.page(
            ErrataPage(
                title: document.item.title, libraryAddress: LibraryPaths.library(in: space),
                documentAddress: LibraryPaths.document(id, in: space),
                lines: errata.map { ErratumLine($0, visit, space) }))
    }

    static func new(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let document = try find(id, visit)
        let store = ErratumStore(db: visit.db)
        if let open = try store.open(on: id, of: visit.person) {
            return visit.redirect(
                to: ErratumPaths.erratum(open, in: try visit.space),
                notice: "library.erratum.already")
        }
        return try page(document, ErratumForm(), visit)
    }

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let document = try find(id, visit)
        let form = ErratumForm(visit.request.fields, visit.words)
        guard form.errors.isEmpty else { return try page(document, form, visit, .unprocessable) }
        let (space, person) = (try visit.space, try visit.person)
        let address = LibraryPaths.document(id, in: space)
        guard
            let made = try ErratumStore(db: visit.db).add(
                form, on: document, by: person, at: visit.now)
        else { return visit.redirect(to: address, notice: "library.erratum.already") }
        try NoticeStore(db: visit.db).add(
            .documentErrorReported,
            for: MembershipStore(db: visit.db).moderators(of: space.id),
            about: document.item, actor: person, address: ErratumPaths.erratum(made, in: space),
            at: visit.now)
        return visit.redirect(
            to: ErratumPaths.erratum(made, in: space), notice: "library.erratum.sent")
    }

    static func show(_ id: Erratum.ID, _ visit: Visit) throws -> Response {
        let erratum = try ErratumStore(db: visit.db).find(
            id, for: visit.viewer, in: visit.spaceOfMembers)
        return try visit.page(ErratumPage(erratum, SettlingForm(), visit))
    }

    /// Settles it, once.
    static func update(_ id: Erratum.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let store = ErratumStore(db: visit.db)
        let erratum = try store.find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.moderates(space))
        guard erratum.isOpen else { throw Self.settled }
        let form = SettlingForm(visit.request.fields, visit.words)
        guard let outcome = form.outcome, form.errors.isEmpty else {
            return try visit.page(ErratumPage(erratum, form, visit), .unprocessable)
        }
        let person = try visit.person
        guard try store.settle(id, outcome, form.answer, by: person, at: visit.now) else {
            throw Self.settled
        }
        try NoticeStore(db: visit.db).add(
            .documentErrorSettled, for: [erratum.person].compactMap { $0 },
            about: erratum.document, actor: person,
            address: ErratumPaths.erratum(id, in: space), at: visit.now)
        return visit.redirect(
            to: visit.back(or: LibraryPaths.document(erratum.document.id, in: space)),
            notice: "library.erratum.settled")
    }

    private static let settled = Problem.conflict(because: "library.erratum.refusal.settled")

    private static func find(_ id: Item.ID, _ visit: Visit) throws -> VettedDocument {
        try VettedDocumentStore(db: visit.db).find(
            id, for: visit.viewer, in: visit.spaceOfMembers)
    }

    private static func page(
        _ document: VettedDocument, _ form: ErratumForm, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        try visit.page(NewErratumPage(document, form, in: visit.space), status)
    }
}
