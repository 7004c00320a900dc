import Community
import HTTP
import Storage

/// What a space sends to its members, for its moderators: to one of them, and to all who have not
/// chosen. What somebody has refused for themselves is allowed by nobody else.
enum MemberMailChoices {
    static func usual(_ visit: Visit) throws -> Response { try usualPage(visit) }

    static func updateUsual(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let store = MailChoiceStore(db: visit.db)
        let choice = try MailChoice(visit.request.fields)
        guard try !store.usual(in: space.id).version.differs(from: visit.request.fields) else {
            return try usualPage(visit, .conflict)
        }
        try store.setUsual(choice, in: space.id)
        try visit.record(.mailUsualChanged)
        return visit.redirect(to: MailingPaths.usual(in: space), notice: "mailing.savedUsual")
    }

    static func edit(_ id: Person.ID, _ visit: Visit) throws -> Response {
        try memberPage(id, visit)
    }

    static func update(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        try requireMember(id, visit)
        let store = MailChoiceStore(db: visit.db)
        let own = try store.own(id, in: space.id)
        let now = try own?.choice ?? store.usual(in: space.id)
        guard !now.version.differs(from: visit.request.fields) else {
            return try memberPage(id, visit, .conflict)
        }
        let asked = try MailChoice(visit.request.fields)
        let isTheirs = own?.isOwn == true
        let allowed = isTheirs ? asked.respecting(now) : asked
        let back = visit.redirect(
            to: SpacePaths.memberMail(id, in: space),
            notice: allowed == asked ? "mailing.saved" : "mailing.savedRefused")
        guard allowed != now else { return back }
        // What they refused stays theirs.
        try store.set(allowed, of: id, in: space.id, isOwn: isTheirs, at: visit.now)
        try visit.record(.mailChoiceChanged, target: id)
        try NoticeStore(db: visit.db).add(
            .mailChanged, for: [id], titled: space.name, address: MailingPaths.own(in: space),
            actor: visit.viewer.person, in: space.id, at: visit.now)
        return back
    }

    private static func usualPage(_ visit: Visit, _ status: Status = .ok) throws -> Response {
        let space = try visit.space
        let choice = try MailChoiceStore(db: visit.db).usual(in: space.id)
        var form = MailChoiceForm(
            choice, of: .usual, action: MailingPaths.usual(in: space), visit.words)
        if status == .conflict { form = form.changed }
        let tabs = try visit.administrationTabs(at: "mail")
        return try visit.page(UsualMailPage(tabs: tabs, form: form), status)
    }

    private static func memberPage(
        _ id: Person.ID, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.space
        try requireMember(id, visit)
        guard let person = try PersonStore(db: visit.db).find(id) else { throw Problem.notFound }
        let store = MailChoiceStore(db: visit.db)
        let own = try store.own(id, in: space.id)
        let choice = try own?.choice ?? store.usual(in: space.id)
        var form = MailChoiceForm(
            choice, of: .member, action: SpacePaths.memberMail(id, in: space), visit.words)
        if status == .conflict { form = form.changed }
        let origin = own?.isOwn == true ? "mailing.origin.theirs" : MailChoicePage.origin(of: own)
        return try visit.page(
            MemberMailPage(
                name: person.name, back: SpacePaths.person(id, in: space),
                origin: visit.words(origin), form: form), status)
    }

    private static func requireMember(_ id: Person.ID, _ visit: Visit) throws {
        let role = try MembershipStore(db: visit.db).role(of: id, in: visit.space.id)
        guard role != nil else { throw Problem.notFound }
    }
}
