import Community
import HTTP
import Storage

/// The week of a space, to read, to print or to send.
enum Weeks {
    static func show(_ visit: Visit) throws -> Response {
        let until = visit.request.head.query.first("until")
        return try visit.page(WeekPage(Week(visit, until: until), visit))
    }

    static func send(_ visit: Visit) throws -> Response {
        let week = try Week(visit, until: visit.request.fields.first("until"))
        let people: [Person]
        let isForAll = visit.request.fields.first("to") == "moderators"
        if isForAll {
            people = try WeekStore(db: visit.db).moderators(of: week.space)
        } else {
            people = [try PersonStore(db: visit.db).find(visit.person)].compactMap { $0 }
        }
        for person in people { try mail(week, to: person, visit) }
        try visit.record(.weekSent, visit.words.number(people.count))
        return visit.redirect(
            to: SpacePaths.week(in: week.space) + "?until=" + week.until,
            notice: isForAll ? "week.sentToAll" : "week.sent")
    }

    /// What each may see, in the words that each reads.
    private static func mail(_ week: Week, to person: Person, _ visit: Visit) throws {
        let theirs = try Visit.mailed(
            by: person.id, in: week.space.id, visit.site, visit.db, at: visit.now)
        guard let theirs else { return }
        let text = WeekText(try Week(theirs, until: week.until), theirs).text
        try Mailer(visit, visit.db).send(.week, to: person, ["text": text])
    }
}

extension MailKind {
    static let week = MailKind("week")
}

extension AuditAction {
    static let weekSent = AuditAction("weekSent")
}
