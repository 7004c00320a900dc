import Community
import HTTP
import Storage

/// The week of a space, to read, to print or to send.
enum Weeks {
    static func show(_ visit: Visit) throws -> Response {
        try visit.page(WeekPage(Week(visit), visit))
    }

    static func send(_ visit: Visit) throws -> Response {
        let week = try Week(visit)
        let people: [Person]
        let isForAll = visit.request.fields.first("to") == "moderators"
        if isForAll {
            people = try WeekStore(db: visit.db).moderators(of: week.space)
        } else {
            people = [try PersonStore(db: visit.db).find(visit.person)].compactMap { $0 }
        }
        let text = WeekText(week, visit).text
        for person in people {
            try Mailer(visit, visit.db).send(.week, to: person, ["text": text])
        }
        try visit.record(.weekSent, visit.words.number(people.count))
        return visit.redirect(
            to: SpacePaths.week(in: week.space) + "?until=" + week.until,
            notice: isForAll ? "week.sentToAll" : "week.sent")
    }
}

extension MailKind {
    static let week = MailKind("week")
}

extension AuditAction {
    static let weekSent = AuditAction("weekSent")
}
