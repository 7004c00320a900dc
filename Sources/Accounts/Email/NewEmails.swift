import Community
import Content
import HTTP
import Storage

/// A new e-mail address proves itself by the link that was sent there.
enum NewEmails {
    static func new(_ text: String, _ visit: Visit) throws -> Response {
        let link = try OneTimeLinkStore(db: visit.db).find(text, .email, now: visit.now)
        guard let email = link?.email else { return try gone(visit) }
        let page = NewEmailPage(action: AccountPaths.newEmail(text), email: email)
        return try visit.page(page).withoutReferrer
    }

    static func create(_ text: String, _ visit: Visit) throws -> Response {
        let people = PersonStore(db: visit.db)
        guard let link = try OneTimeLinkStore(db: visit.db).use(text, .email, now: visit.now),
            let email = link.email, let person = try people.find(link.person),
            try people.find(email: email).map({ $0.id == person.id }) ?? true
        else { return try gone(visit) }
        try people.setEmail(email, of: person.id)
        // A link that the former address holds, and whoever is signed in elsewhere, serve no more;
        // programs came by the former address.
        try ApplicationPasswordStore(db: visit.db).revokeAll(of: person.id)
        try OneTimeLinkStore(db: visit.db).forgetAll(of: person.id)
        let isOwn = visit.viewer.person == person.id
        try SessionStore(db: visit.db)
            .closeAll(of: person.id, except: isOwn ? visit.viewer.session : nil)
        try Mailer(visit, visit.db)
            .send(.emailChanged, to: person, ["name": person.name])
        try visit.record(.emailChanged, target: person.id, by: person.id, in: visit.db)
        return visit.redirect(to: AccountPaths.email(), notice: "email.changed")
    }

    private static func gone(_ visit: Visit) throws -> Response {
        let page = LinkGonePage(
            title: visit.words("link.gone.title"), text: visit.words("link.gone.email"),
            action: visit.words("link.again"), address: AccountPaths.email())
        return try visit.page(page, .gone).withoutReferrer
    }
}
