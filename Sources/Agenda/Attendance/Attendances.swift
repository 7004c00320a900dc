import Community
import Content
import Foundation
import HTTP

/// The sheet: printed, ticked on the page, kept.
enum Attendances {
    static let routes: [Route] = [
        .get(GatheringPaths.attendance, .readers, show),
        .post(GatheringPaths.attendance, .readers, create).withLists("was", "present")
            .asStatement(),
        .get(GatheringPaths.attendanceTable, .readers, work: .slow, table).within(.exports),
    ]

    private static func find(_ id: Occurrence.ID, _ visit: Visit) throws -> Gathering {
        let gathering = try GatheringStore(db: visit.db).find(
            id, for: visit.viewer, in: visit.spaceOfMembers)
        try visit.require(visit.viewer.organises(gathering))
        return gathering
    }

    private static func show(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        try visit.page(AttendancePage(find(id, visit), visit))
    }

    /// What was ticked or taken off on this page: two who tick at once do not undo each other.
    private static func create(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let gathering = try find(id, visit)
        let person = try visit.person
        let fields = visit.request.fields
        let was = Set(fields.all("was").compactMap(AttendanceLine.Who.init))
        let present = Set(fields.all("present").compactMap(AttendanceLine.Who.init))
        let store = AttendanceStore(db: visit.db, gathering: gathering)
        for line in try store.lines() where line.isPresent != present.contains(line.who) {
            if present.contains(line.who), !was.contains(line.who) {
                try store.add(line, by: person, at: visit.now)
            } else if was.contains(line.who), !present.contains(line.who) {
                try store.remove(line.who)
            }
        }
        let name = (fields.first("name") ?? "").oneLine.cut(to: 200)
        if !name.isEmpty {
            let member = try store.member(named: name)
            try store.add(member, named: name, by: person, at: visit.now)
        }
        return visit.redirect(
            to: GatheringPaths.attendance(id, in: try visit.space),
            notice: "agenda.attendance.saved")
    }

    private static func table(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let gathering = try find(id, visit)
        try visit.write { try visit.record(.exported, "attendance \(id)", in: $0) }
        var table = CSVTable()
        let text = GatheringText(visit.words, in: try visit.space)
        table.add([gathering.title, text.when(gathering), gathering.place.text])
        table.add(columns.map { visit.words("agenda.attendance.column.\($0)") })
        for line in try AttendanceStore(db: visit.db, gathering: gathering).lines() {
            table.add(cells(line, visit.words))
        }
        return file(table, gathering, visit)
    }

    private static let columns = ["name", "answer", "guests", "present"]

    private static func cells(_ line: AttendanceLine, _ words: Localization) -> [String] {
        [
            line.shown(isPrivate: true, words), line.said(words) ?? "", String(line.guests),
            words(line.isPresent ? "agenda.attendance.yes" : "agenda.attendance.no"),
        ]
    }

    private static func file(
        _ table: CSVTable, _ gathering: Gathering, _ visit: Visit
    ) -> Response {
        let utf8 = HeaderParameter(name: "charset", value: "utf-8")
        // With its mark, since a spreadsheet takes a table without one for another alphabet.
        var response = Response(
            type: MediaType(essence: "text/csv", parameters: [utf8]),
            Array(("\u{FEFF}" + table.text).utf8))
        let zone = TimeZone(identifier: gathering.zone) ?? .gmt
        let day = LocalDate(gathering.startsAt, zone).isoDay
        response.save(as: "\(gathering.title) \(day)", ending: "csv")
        return response
    }
}
