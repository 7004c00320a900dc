import Community
import HTTP
import Storage

/// The page behind the link below a mail: what changes, in words, and one button. Nothing changes
/// by looking; nobody has to sign in. A mail provider stops mails by itself, with a form of its
/// own (RFC 8058).
enum MailStops {
    private static let oneClick = (name: "List-Unsubscribe", value: "One-Click")

    static func show(_ sealed: String, _ visit: Visit) throws -> Response {
        let found = try find(sealed, visit)
        guard let choice = found.choice else { return try page(found, .silent, visit) }
        let options = MailStopOption.all(found.link, choice, visit)
        let page = MailStopPage(
            space: found.space.name, why: visit.words("mailing.why.\(found.link.subject.name)"),
            about: try title(found, visit).map {
                visit.words("mailing.stop.about", ["title": $0])
            },
            options: options, action: MailingPaths.stop(sealed))
        return try visit.page(page).keepingAddress
    }

    static func create(_ sealed: String, _ visit: Visit) throws -> Response {
        let found = try find(sealed, visit)
        guard let choice = found.choice else { return try page(found, .silent, visit) }
        let fields = visit.request.fields
        let isOneClick = fields.first(oneClick.name) == oneClick.value
        let asked = isOneClick ? found.link.subject.name : fields.first("stop") ?? ""
        let options = MailStopOption.all(found.link, choice, visit)
        // What is stopped already stays so: providers ask again.
        guard isOneClick || options.contains(where: { $0.name == asked }) else {
            throw Problem.badRequest
        }
        if asked == MailStopOption.thing {
            try stopFollowing(found, visit)
            return try page(found, choice, isThing: true, visit)
        }
        let next = MailStopOption.choice(asked, from: choice)
        let link = found.link
        try MailChoiceStore(db: visit.db).set(
            next, of: link.person, in: link.space, isOwn: true, at: visit.now)
        return try page(found, next, visit)
    }

    private struct Found {
        let link: MailStopLink
        let space: Space
        /// Nil for whoever has left the space.
        let choice: MailChoice?
    }

    private static func find(_ sealed: String, _ visit: Visit) throws -> Found {
        guard let link = MailStopLink(sealed: sealed, visit.site),
            let space = try SpaceStore(db: visit.db).find(link.space)
        else { throw Problem.notFound }
        let role = try MembershipStore(db: visit.db).role(of: link.person, in: link.space)
        let choice = try role.map { _ in
            try MailChoiceStore(db: visit.db).choice(of: link.person, in: link.space)
        }
        return Found(link: link, space: space, choice: choice)
    }

    /// What the reader may still see of it.
    private static func title(_ found: Found, _ visit: Visit) throws -> String? {
        guard case .followed(let item) = found.link.subject,
            let viewer = try ViewerStore(db: visit.db).viewer(of: found.link.person)
        else { return nil }
        do {
            return try ItemStore(db: visit.db)
                .find(Item.ID(rawValue: item), for: viewer, in: found.space).title
        } catch Problem.notFound {
            return nil
        }
    }

    private static func stopFollowing(_ found: Found, _ visit: Visit) throws {
        guard case .followed(let item) = found.link.subject else { throw Problem.badRequest }
        let target = FollowTarget.item(Item.ID(rawValue: item))
        guard try ItemStore(db: visit.db).find(Item.ID(rawValue: item)) != nil else { return }
        try FollowStore(db: visit.db).set(
            .mentions, of: target, by: found.link.person, in: found.space.id, at: visit.now)
    }

    private static func page(
        _ found: Found, _ choice: MailChoice, isThing: Bool = false, _ visit: Visit
    ) throws -> Response {
        let page = MailStoppedPage(
            space: found.space.name, summary: choice.summary(visit.words),
            change: MailingPaths.own(in: found.space), isThing: isThing)
        return try visit.page(page).keepingAddress
    }
}

extension Response {
    /// The address is a secret of its reader.
    fileprivate var keepingAddress: Response {
        var response = self
        response.headers.set("Referrer-Policy", "no-referrer")
        return response
    }
}
