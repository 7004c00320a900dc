import Community
import HTTP
import Markup

/// What one is sent by mail, of each of one's spaces.
enum MailChoices {
    /// A page of the account: the form itself for whoever is in one space.
    static func index(_ visit: Visit) throws -> Response {
        let spaces = visit.viewer.memberships.map(\.space)
        guard spaces.count != 1 else { return try page(spaces[0], visit) }
        let rows = try spaces.map { try MailChoiceRow($0, visit) }
        return try visit.page(
            MailChoicesPage(
                tabs: visit.accountTabs(at: "mail"), rows: rows, suspended: suspended(visit)))
    }

    static func edit(_ visit: Visit) throws -> Response {
        try page(visit.spaceOfMembers, visit)
    }

    static func update(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        try MailChoiceStore(db: visit.db).set(
            MailChoice(visit.request.fields), of: visit.person, in: space.id, isOwn: true,
            at: visit.now)
        return saved(space, visit)
    }

    /// Goes back to what the space sends to everybody.
    static func destroy(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        try MailChoiceStore(db: visit.db).forget(visit.person, in: space.id)
        return saved(space, visit)
    }

    /// That nothing is sent to one's address any more, since mails came back from there.
    private static func suspended(_ visit: Visit) throws -> String? {
        guard let person = try PersonStore(db: visit.db).find(visit.person),
            try MailHealthStore(db: visit.db).isSuspended(person.email)
        else { return nil }
        return visit.words("mailing.suspended", ["address": person.email])
    }

    private static func saved(_ space: Space, _ visit: Visit) -> Response {
        visit.redirect(to: MailingPaths.own(in: space), notice: "mailing.saved")
    }

    private static func page(_ space: Space, _ visit: Visit) throws -> Response {
        let store = MailChoiceStore(db: visit.db)
        let own = try store.own(visit.person, in: space.id)
        let choice = try own?.choice ?? store.usual(in: space.id)
        return try visit.page(
            MailChoicePage(
                tabs: visit.accountTabs(at: "mail"), space: space.name,
                origin: visit.words(MailChoicePage.origin(of: own)), isChosen: own != nil,
                suspended: suspended(visit),
                form: MailChoiceForm(
                    choice, of: .own, action: MailingPaths.own(in: space), visit.words)))
    }
}

/// One of one's spaces, with what it sends.
struct MailChoiceRow: Rendered {
    let space: String
    let address: String
    let summary: [String]

    init(_ space: Space, _ visit: Visit) throws {
        self.space = space.name
        address = MailingPaths.own(in: space)
        summary = try MailChoiceStore(db: visit.db)
            .choice(of: visit.person, in: space.id).summary(visit.words)
    }

    static let fields: [Field<Self>] = [
        .text("where") { $0.space }, .text("address") { $0.address },
        .texts("summary") { $0.summary },
    ]
}
