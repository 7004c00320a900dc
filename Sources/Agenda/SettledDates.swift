import Community
import Content
import HTTP

/// A date that was settled elsewhere becomes an event: its form is filled in with it.
enum SettledDates {
    static let desk = DateDesk("agenda") { date, visit in
        let space = try visit.space
        guard visit.viewer.mayWriteEvents(in: space) else { return nil }
        let fields = [
            ("title", date.title), ("date", date.day), ("time", date.time ?? ""),
            ("zone", date.zone),
        ].map { $0 + "=" + PercentEncoding.component($1) }
        return PageLink(
            visit.words("agenda.fromDate"),
            AgendaPaths.new(in: space) + "?" + fields.joined(separator: "&"))
    }
}
