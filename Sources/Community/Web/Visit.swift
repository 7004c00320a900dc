package import Foundation
package import HTTP
package import Markup
import Security
package import Storage

/// One request being answered: who, where, when, and the database they may use.
package struct Visit {
    package let site: Site
    package private(set) var request: Request
    package internal(set) var db: Database
    package let viewer: Viewer
    /// The space of the address; nil on the pages of the site.
    package let place: Space?
    package let now: Date
    package internal(set) var words: Localization
    /// The files that came with the form, already stored.
    package let uploads: Uploads
    let streamTerms: StreamTerms
    /// Whether the route is not for everybody.
    let asksWho: Bool
    /// What a program has come with; nil for a browser.
    package var password: ApplicationPassword?
    /// Whether they showed who they are a moment ago.
    package internal(set) var isFresh = false
    /// What the frame has asked, where it asks before its page is made.
    var framed: Asked<NavigationCount.Totals>?
    /// Where the answer waits for the end of a write; nil where nothing is written.
    var afterwards: Afterwards?

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

    /// For what matters only with some of what may be asked, such as letting in whoever moderates;
    /// of other routes the manifest says so (`withFreshSignIn`).
    package func requireFreshSignIn() throws(Problem) {
        guard isFresh else { throw .proofFirst }
    }

    package var dates: DateText {
        DateText(words: words, zone: place?.zone ?? "Europe/Paris")
    }

    /// The same request as somebody else sees it, such as whoever has just signed in.
    package func viewed(by viewer: Viewer) -> Visit {
        Visit(
            site: site, request: request, db: db, viewer: viewer, place: nil, now: now,
            words: words, uploads: .none, streamTerms: streamTerms, asksWho: asksWho)
    }

    /// Writes from a handler whose route only reads: its own transaction, committed on return.
    /// - Throws: `Problem.signInFirst` if the session has ended since the request was let in.
    package func write<T>(
        _ isolation: Isolation = .alone, _ body: (Database) throws -> T
    ) throws -> T {
        try site.database.write(isolation) { db in
            if asksWho, viewer.session != nil {
                guard try isSessionOpen(db) else { throw Problem.signInFirst }
            }
            return try body(db)
        }
    }

    /// Whether the session that the request came with is open still, under the same token.
    package func isSessionOpen(_ db: Database) throws -> Bool {
        guard let token = Authentication.token(of: request.head, site) else { return false }
        return try SessionStore(db: db).isOpen(token)
    }

    /// A page of the site, in the visitor's language, with its frame.
    package func page(_ page: some Page, _ status: Status = .ok) throws -> Response {
        let keys = PageTokens(self)
        let flash = Flash(self)
        let bytes = try print(page, FrameQuestion(self), keys, flash)
        return answer(bytes, keys, flash, status)
    }

    /// A page that depends on its address and its viewer alone, and changes nothing: printed
    /// once, then remembered until what it shows changes, or until the next minute.
    /// - Parameters:
    ///   - parameters: what of the query it depends on; `make` is not shown the rest, so that no
    ///     invented one has the same page printed and remembered again.
    package func rememberedPage(
        by parameters: String..., make: (Visit) throws -> some Page
    ) throws -> Response {
        var asked = self
        asked.request.head.query = request.head.query.only(parameters)
        guard Flash(self) == nil else { return try page(make(asked)) }
        let question = request.head.path + "?" + asked.request.head.query.urlEncoded
        let printed = try site.pageCache.page(key("page", question), db) {
            let frame = try FrameQuestion(self)
            asked.framed = frame.waiting
            return PrintedPage(try print(make(asked), frame, .gaps, nil))
        }
        let keys = PageTokens(self)
        return answer(printed.filled(with: keys), keys, nil, .ok)
    }

    /// Has the frame's one statement answered, with all that its items ask: what they remember of
    /// it need not be asked by the page. Inside a write nothing is remembered.
    package func answerFrame() throws {
        guard db.basis != nil else { return }
        _ = try (framed ?? FrameQuestion(self).waiting).get()
    }

    private func print<P: Page>(
        _ page: P, _ asked: FrameQuestion, _ keys: PageTokens, _ flash: Flash?
    ) throws -> [UInt8] {
        let frame = try Frame(self, asked, keys, flash, around: P.template)
        let printed = try site.resources.templates.render(page, frame: frame, in: words.locale)
        return try PeopleLinks(printed, at: site.options.address).mended(self)
    }

    private func answer(
        _ bytes: [UInt8], _ keys: PageTokens, _ flash: Flash?, _ status: Status
    ) -> Response {
        var response = Response(status, type: .html, bytes)
        SecurityHeaders.allowScript(nonce: keys.nonce, in: &response)
        if flash != nil { response.set(site.cookies.clearing(.flash)) }
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

    /// Where a change leads: back to the page whose form says so as `back`, such as a list that
    /// one works through, or else to an address.
    package func back(or address: String) -> String {
        request.fields.first("back").flatMap(SafeRedirect.path) ?? address
    }

    /// The network of the caller, for throttling and the audit.
    package var network: String { site.network(of: request.head.peer) }
}
