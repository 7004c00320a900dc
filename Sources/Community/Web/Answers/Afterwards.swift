package import HTTP
import Storage

/// The answer to a write that is printed once all is on the disk.
final class Afterwards {
    var answer: ((Database) throws -> Response)?
}

extension Visit {
    /// Answers what is written here with a page, once it is written: a page asks for many things
    /// with its frame, and whoever else writes would wait for all of them. It is printed for whom
    /// it was when they wrote, even if they have signed out meanwhile: what is told once must come.
    /// - Parameter answer: given the same visit, which reads what is written.
    package func onceWritten(
        _ answer: @escaping (Visit) throws -> Response
    ) throws -> Response {
        guard let afterwards else { return try answer(self) }
        // It keeps nothing of this transaction, nor itself.
        let (site, request, viewer, place, now) = (site, request, viewer, place, now)
        let (words, streamTerms, asksWho) = (words, streamTerms, asksWho)
        afterwards.answer = { db in
            try answer(
                Visit(
                    site: site, request: request, db: db, viewer: viewer, place: place, now: now,
                    words: words, uploads: .none, streamTerms: streamTerms, asksWho: asksWho))
        }
        return Response(.ok)
    }
}
