import Community
import Content
import HTTP
import Security
import Storage

/// Coming in by the link of an invitation: a name and a password, and one is a member. Whoever
/// has an account signs in instead; the page is the same, so that the link does not tell whether
/// there is one. Looking at it uses nothing up.
enum Welcomes {
    static func new(_ text: String, _ visit: Visit) throws -> Response {
        guard let invitation = try InvitationStore(db: visit.db).find(text, now: visit.now) else {
            return try gone(visit)
        }
        let visit = try visit.speaking(for: invitation)
        if let id = invitation.link, let link = try InvitationLinkStore(db: visit.db).find(id),
            link.state(at: visit.now) != .open
        {
            return try LinkEntries.gone(link.state(at: visit.now).rawValue, visit)
        }
        if let person = visit.viewer.person,
            try PersonStore(db: visit.db).find(person).map({ invitation.isFor($0.email) }) == true
        {
            return .redirect(to: AccountPaths.invitations()).withoutReferrer
        }
        return try form(text, invitation, name: invitation.name, FormErrors(), visit)
    }

    static func create(_ text: String, _ visit: Visit) throws -> Response {
        // In this browser somebody else is at home: they sign out first.
        guard !visit.viewer.isSignedIn else {
            return .redirect(to: AccountPaths.invitation(text)).withoutReferrer
        }
        guard let invitation = try InvitationStore(db: visit.db).find(text, now: visit.now) else {
            return try gone(visit)
        }
        let visit = try visit.speaking(for: invitation)
        let name = (visit.request.fields.first("name") ?? "").oneLine
        let password = visit.request.fields.first("password") ?? ""
        let errors = try errors(name, password, invitation, visit)
        guard errors.isEmpty else {
            return try form(text, invitation, name: name, errors, visit)
        }
        // Counted for known and unknown alike: a link is no way to try out addresses.
        let attempt = Attempt(.welcome, from: .anywhere(email: invitation.email), visit)
        try visit.write { try attempt.begin($0) }
        let hash = try visit.site.hasher.hash(password)
        let coming = Coming(text: text, name: name, hash: hash, attempt: attempt)
        return try answer(try visit.write { try coming.enter(visit, $0) }, visit)
    }

    /// Declines.
    static func destroy(_ text: String, _ visit: Visit) throws -> Response {
        let invitations = InvitationStore(db: visit.db)
        guard let invitation = try invitations.find(text, now: visit.now) else {
            return try gone(visit)
        }
        let visit = try visit.speaking(for: invitation)
        try invitations.decline(invitation, at: visit.now)
        let page = LinkGonePage(
            title: visit.words("welcome.declined"), text: visit.words("welcome.declinedText"),
            action: visit.words("signIn.button"), address: AccountPaths.signIn())
        return try visit.page(page).withoutReferrer
    }

    private static func answer(_ outcome: Coming.Outcome, _ visit: Visit) throws -> Response {
        switch outcome {
        case .over: return try gone(visit)
        case .hasAccount:
            return visit.redirect(to: AccountPaths.signIn(), notice: "welcome.hasAccount")
        case .entered(let token, let person, let space):
            var response = visit.redirect(to: SpacePaths.arrival(in: space))
            response.welcome(person, with: token, visit)
            return response
        }
    }

    private static func errors(
        _ name: String, _ password: String, _ invitation: Invitation, _ visit: Visit
    ) throws -> FormErrors {
        var errors = FormErrors()
        if name.isEmpty { errors.add("name", visit.words("account.fault.name")) }
        if name.length > 120 {
            errors.add("name", visit.words("form.tooLong", ["n": "120"]))
        }
        if try PersonStore(db: visit.db).isDisguise(name, of: [invitation.space]) {
            errors.add("name", visit.words("account.fault.alike"))
        }
        let space = try SpaceStore(db: visit.db).find(invitation.space)
        if let fault = PasswordRule.fault(
            in: password, known: [name, invitation.name, invitation.email],
            of: [space].compactMap(\.self), visit)
        {
            errors.add("password", fault)
        }
        return errors
    }

    private static func form(
        _ text: String, _ invitation: Invitation, name: String, _ errors: FormErrors, _ visit: Visit
    ) throws -> Response {
        let page = WelcomePage(
            action: AccountPaths.invitation(text), invitation: invitation,
            host: invitation.host.map { visit.words("welcome.by", ["host": $0]) },
            role: visit.words("role.\(invitation.role.rawValue)"),
            signedInAs: visit.viewer.isSignedIn
                ? visit.words("welcome.somebodyElse", ["name": visit.viewer.name]) : nil,
            name: name, errors: errors)
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

extension Visit {
    /// In the language of the space that invites.
    fileprivate func speaking(for invitation: Invitation) throws -> Visit {
        speaking(as: try SpaceStore(db: db).find(invitation.space))
    }
}
