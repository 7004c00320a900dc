import Community
import Content
import HTTP
import Security
import Storage

/// Coming in by an invitation: a name and a password, and one is a member. Looking at the page
/// uses nothing up.
enum Welcomes {
    static func new(_ text: String, _ visit: Visit) throws -> Response {
        guard let invitation = try find(text, visit.db, visit) else { return try gone(visit) }
        return try form(text, invitation, name: invitation.name, FormErrors(), visit)
    }

    static func create(_ text: String, _ visit: Visit) throws -> Response {
        guard let invitation = try find(text, visit.db, visit) else { return try gone(visit) }
        let name = (visit.request.fields.first("name") ?? "").oneLine
        let password = visit.request.fields.first("password") ?? ""
        let errors = errors(name, password, invitation, visit)
        guard errors.isEmpty else {
            return try form(text, invitation, name: name, errors, visit)
        }
        let hash = try visit.site.hasher.hash(password)
        let token = try visit.write { db -> Token? in
            guard try find(text, db, visit) != nil else { return nil }
            try PersonStore(db: db).setPassword(hash, of: invitation.person)
            try PersonStore(db: db)
                .rename(invitation.person, name: name, locale: visit.words.locale)
            try InvitationStore(db: db).acceptAll(of: invitation.person, visit, db)
            return try SessionStore(db: db).begin(invitation.person, visit)
        }
        guard let token, let space = try SpaceStore(db: visit.db).find(invitation.space) else {
            return try gone(visit)
        }
        var response = visit.redirect(to: HomePath.home(in: space), notice: "welcome.done")
        response.welcome(invitation.person, with: token, visit)
        return response
    }

    /// Somebody who has chosen a password already comes in by it, not by a link.
    private static func find(
        _ text: String, _ db: Database, _ visit: Visit
    ) throws -> Invitation? {
        guard let invitation = try InvitationStore(db: db).find(text, now: visit.now),
            try PersonStore(db: db).password(of: invitation.person) == nil
        else { return nil }
        return invitation
    }

    private static func errors(
        _ name: String, _ password: String, _ invitation: Invitation, _ visit: Visit
    ) -> FormErrors {
        var errors = FormErrors()
        if name.isEmpty { errors.add("name", visit.words("account.fault.name")) }
        if name.count > 120 {
            errors.add("name", visit.words("form.tooLong", ["n": "120"]))
        }
        if let fault = PasswordRule.fault(
            in: password, known: [name, invitation.name, invitation.email], visit)
        {
            errors.add("password", fault)
        }
        return errors
    }

    private static func form(
        _ text: String, _ invitation: Invitation, name: String, _ errors: FormErrors, _ visit: Visit
    ) throws -> Response {
        let space = try SpaceStore(db: visit.db).find(invitation.space)
        let page = WelcomePage(
            action: AccountPaths.invitation(text), email: invitation.email,
            spaceName: space?.name ?? "", name: name, errors: errors)
        return try visit.page(page, errors.isEmpty ? .ok : .unprocessable).withoutReferrer
    }

    private static func gone(_ visit: Visit) throws -> Response {
        let page = LinkGonePage(
            title: visit.words("link.gone.invitationTitle"),
            text: visit.words("link.gone.invitation"), action: visit.words("signIn.button"),
            address: AccountPaths.signIn())
        return try visit.page(page, .gone).withoutReferrer
    }
}
