import Community
import Content
import HTTP
import ICalendar
import Storage

/// The file of one event, for a calendar that is asked by hand.
enum EventFiles {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let event = try EventStore(db: visit.db).find(id, for: visit.viewer, in: space)
        guard event.state == .published else { throw Problem.notFound }
        var writer = CalendarWriter(method: "PUBLISH", now: visit.now.milliseconds)
        writer.add(
            EventCalendar(space: space, address: visit.site.options.address).series(
                event, try OverrideStore(db: visit.db).shown(of: id), theme: event.theme?.name))
        var response = Response(type: .calendar, writer.finished())
        response.save(as: event.item.title, ending: "ics")
        response.headers.set("Cache-Control", "no-store")
        return response
    }
}

extension MediaType {
    static let calendar = MediaType(
        essence: "text/calendar", parameters: [HeaderParameter(name: "charset", value: "utf-8")])
}
