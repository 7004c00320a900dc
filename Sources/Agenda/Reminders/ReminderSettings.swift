import Community
import Content
import HTTP

/// Where each person chooses when they are reminded.
enum ReminderSettings {
    static let routes: [Route] = [
        .get(GatheringPaths.reminders, .signedIn, edit),
        .post(GatheringPaths.reminders, .signedIn, update).withLists("answered").asStatement(),
    ]

    private static func edit(_ visit: Visit) throws -> Response {
        let delays = try ReminderDelayStore(db: visit.db).delays(of: visit.person)
        return try visit.page(ReminderSettingsPage(delays ?? .usual, visit))
    }

    private static func update(_ visit: Visit) throws -> Response {
        let fields = visit.request.fields
        let chosen = Set(fields.all("answered").compactMap(Int.init))
        let open = fields.first("open").flatMap(Int.init)
        let delays = ReminderDelays(
            answered: ReminderDelays.known.filter(chosen.contains),
            open: open.flatMap { ReminderDelays.knownOpen.contains($0) ? $0 : nil })
        try ReminderDelayStore(db: visit.db).save(delays, of: visit.person, at: visit.now)
        return visit.redirect(to: GatheringPaths.reminders(), notice: "agenda.reminders.saved")
    }
}
