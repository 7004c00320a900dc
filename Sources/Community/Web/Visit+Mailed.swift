package import Foundation
import HTTP
import Security
package import Storage

extension Visit {
    /// What somebody asks for by mail, with their own rights, in a write transaction that is under
    /// way: a visit without a browser. It carries no form; who may do what is asked of it as ever.
    /// - Returns: nil for whoever has no open account or does not belong to the space.
    package static func mailed(
        by person: Person.ID, in space: Space.ID, _ site: Site, _ db: Database, at now: Date
    ) throws -> Visit? {
        guard let viewer = try ViewerStore(db: db).viewer(of: person),
            let place = viewer.memberships.first(where: { $0.space.id == space })?.space,
            let locale = try PersonStore(db: db).find(person)?.locale
        else { return nil }
        let head = "POST / HTTP/1.1\r\nHost: \(site.options.host)\r\n\r\n"
        return Visit(
            site: site, request: try Request(parsing: Array(head.utf8)), db: db, viewer: viewer,
            place: place, now: now, words: site.catalogues.words(locale), uploads: .none,
            streamTerms: StreamTerms(mark: nil, end: nil), asksWho: false)
    }

    /// The same with files that were stored for it.
    package func carrying(_ uploads: Uploads) -> Visit {
        Visit(
            site: site, request: request, db: db, viewer: viewer, place: place, now: now,
            words: words, uploads: uploads, streamTerms: streamTerms, asksWho: asksWho)
    }

    /// Counts what somebody does by mail, as a form of theirs would be.
    /// - Returns: false for whoever does too much.
    package func spend(_ allowance: Allowance) throws -> Bool {
        let person = try person
        let decision = site.allowances.take(
            of: allowance, by: person, in: "mail \(person)", at: now)
        return decision == .allowed
    }
}
