import Community
import Content
import HTTP
import Storage

/// Coming in by a link that several people have: with an account, by one press; without one, by a
/// name and an address, to which the way to a password is sent. The password comes last, so that
/// nobody chooses one for an address that is not theirs. Looking at it uses nothing up.
enum LinkEntries {
    static func new(_ text: String, _ visit: Visit) throws -> Response {
        guard let (link, space) = try find(text, visit) else { return try gone("torn", visit) }
        let visit = visit.speaking(as: space)
        if visit.viewer.belongs(to: space), !raises(link, in: space, visit) {
            return visit.redirect(to: HomePath.home(in: space), notice: "entry.already")
        }
        let state = link.state(at: visit.now)
        guard state == .open else { return try gone(state.rawValue, visit) }
        return try page(text, link, space, LinkEntryForm(), visit)
    }

    static func create(_ text: String, _ visit: Visit) throws -> Response {
        guard let (link, space) = try find(text, visit) else { return try gone("torn", visit) }
        let visit = visit.speaking(as: space)
        let state = link.state(at: visit.now)
        guard state == .open else { return try gone(state.rawValue, visit) }
        guard visit.viewer.person == nil else { return try join(link, space, visit) }
        let form = LinkEntryForm(visit.request.fields, visit.words)
        guard form.errors.isEmpty else { return try page(text, link, space, form, visit) }
        try LinkEntry(link: link.id, form, visit).send(visit)
        return try page(text, link, space, form, visit, isSent: true)
    }

    /// What to do where a link serves no more: whom it was made by is not told, nor who is there.
    static func gone(_ state: String, _ visit: Visit) throws -> Response {
        let page = LinkGonePage(
            title: visit.words("link.gone.linkTitle"), text: visit.words("link.gone.\(state)"),
            action: visit.words("signIn.button"), address: AccountPaths.signIn())
        return try visit.page(page, .gone).withoutReferrer
    }

    private static func join(
        _ link: InvitationLink, _ space: Space, _ visit: Visit
    ) throws -> Response {
        guard raises(link, in: space, visit) else {
            return visit.redirect(to: HomePath.home(in: space), notice: "entry.already")
        }
        let person = try visit.person
        try InvitationStore(db: visit.db).accept(link, by: person, at: visit.now)
        try AuditLog(visit.site.signer, visit.db).record(
            .joined, by: person, subject: link.role.rawValue, network: visit.network,
            at: visit.now, target: person, in: space.id)
        var response = visit.redirect(to: SpacePaths.arrival(in: space))
        try response.renewSession(visit)
        return response.withoutReferrer
    }

    private static func raises(_ link: InvitationLink, in space: Space, _ visit: Visit) -> Bool {
        visit.viewer.role(in: space.id).map { $0 < link.role } ?? true
    }

    private static func find(
        _ text: String, _ visit: Visit
    ) throws -> (InvitationLink, Space)? {
        guard let link = try InvitationLinkStore(db: visit.db).find(text),
            let space = try SpaceStore(db: visit.db).find(link.space)
        else { return nil }
        return (link, space)
    }

    private static func page(
        _ text: String, _ link: InvitationLink, _ space: Space, _ form: LinkEntryForm,
        _ visit: Visit, isSent: Bool = false
    ) throws -> Response {
        let page = LinkEntryPage(
            action: AccountPaths.invitationLink(text), space: space, form: form,
            me: visit.viewer.isSignedIn ? visit.viewer.name : nil,
            role: visit.words("role.\(link.role.rawValue)"),
            until: visit.words("welcome.until", ["when": visit.dates.day(link.expiresAt)]),
            isSent: isSent)
        return try visit.page(page, form.errors.isEmpty ? .ok : .unprocessable).withoutReferrer
    }
}
