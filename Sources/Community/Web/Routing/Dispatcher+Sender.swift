import HTTP
import Storage

extension Dispatcher {
    /// Who sends a form, as far as it takes from what they have left.
    func sender(of request: Request) throws -> KnownSenders.Sender? {
        guard let token = Authentication.token(of: request.head, site) else { return nil }
        if let known = site.senders.find(token) { return known }
        let found = try reader.read { db in
            try Authentication(head: request.head, site: site, db: db).visitor?.sender
        }
        if let found { site.senders.keep(found, of: token) }
        return found
    }

    /// Asks whether the form was sent before, together with who sends it, as far as that is known.
    func formerSending(
        of route: Route, _ request: Request, _ db: Database
    ) throws -> FormSending.Former? {
        guard !route.isStatement, let token = Authentication.token(of: request.head, site),
            let sender = site.senders.find(token)
        else { return nil }
        return try FormSending.Former(of: request, by: sender.person, db)
    }

    /// A session that has ended takes nothing more from whose it was.
    func forgetSender(of head: RequestHead) {
        if let token = Authentication.token(of: head, site) { site.senders.forget(token) }
    }

    /// What somebody wrote is not done in the name of whoever has signed in since. A form that
    /// anybody may send, such as the one to sign in, says by itself whom it is about.
    func requireSamePerson(
        _ route: Route, _ request: Request, _ viewer: Viewer
    ) throws(Problem) {
        guard !request.head.method.isSafe, viewer.isSignedIn, route.access != .everyone,
            let owner = site.crossSite.owner(of: request), owner.person != viewer.person
        else { return }
        throw .otherPerson
    }
}
