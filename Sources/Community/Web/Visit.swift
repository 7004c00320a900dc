package import Foundation
package import HTTP
package import Markup
package import Storage

/// One request being answered: who, where, when, and the database they may use.
package struct Visit {
    package let site: Site
    package let request: Request
    package let db: Database
    package let viewer: Viewer
    /// The space of the address; nil on the pages of the site.
    package let place: Space?
    package let now: Date
    package let words: Words
    /// The files that came with the form, already stored.
    package let uploads: Uploads

    /// The space of the address.
    package var space: Space {
        get throws(Problem) {
            guard let place else { throw .notFound }
            return place
        }
    }

    /// Whoever is signed in.
    package var person: Person.ID {
        get throws(Problem) {
            guard let person = viewer.person else { throw .signInFirst }
            return person
        }
    }

    /// What you may see but not do is 403.
    package func require(
        _ allowed: Bool, because key: String = "problem.forbidden.text"
    ) throws(Problem) {
        guard allowed else { throw .forbidden(because: key) }
    }

    package var dates: DateText {
        DateText(words: words, zone: place?.zone ?? "Europe/Paris")
    }

    /// What this viewer is shown until the next commit: computed once, then remembered.
    /// - Parameters:
    ///   - name: what is asked, such as `news.front`.
    ///   - question: what else the answer depends on; never on the time, unless it says so.
    package func remember<Value: Sendable>(
        _ name: String, _ question: String = "", _ compute: () throws -> Value
    ) rethrows -> Value {
        let key = Memory.Key(
            name: name, person: viewer.person, space: place?.id, locale: words.locale,
            question: question)
        return try site.memory.value(key, at: db.generation, compute)
    }

    /// Writes from a handler whose route only reads: its own transaction, committed on return.
    package func write<T>(_ body: (Database) throws -> T) throws -> T {
        try site.database.write(body)
    }

    /// A page of the site, in the visitor's language, with its frame.
    package func page(_ page: some Page, _ status: Status = .ok) throws -> Response {
        let frame = try Frame(self)
        let bytes = try site.templates(words.locale).render(page, frame: frame)
        var response = Response(status, type: .html, bytes)
        if let nonce = frame.nonce { SecurityHeaders.allowScript(nonce: nonce, in: &response) }
        if frame.flash != nil { response.set(site.cookies.clearing(.flash)) }
        return response
    }

    /// Leads elsewhere after a change (303), with a line that says what was done.
    package func redirect(
        to address: String, notice key: String? = nil, undo: String? = nil
    ) -> Response {
        var response = Response.redirect(to: address)
        if let key {
            response.set(site.cookies.flash(Flash(key: key, undo: undo), signer: site.signer))
        }
        return response
    }

    /// The network of the caller, for throttling and the audit.
    package var network: String { site.network(of: request.head.peer) }
}
