import Community
import Foundation
import HTTP

/// The record of a letter as a table. It names people and no addresses.
enum Tables {
    private static let batch = 500

    static func show(_ id: Letter.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let letter = try LetterStore(db: visit.db).own(id, of: visit.viewer, in: space)
        try visit.write { try visit.record(.exported, "letter \(id)", in: $0) }
        var table = CSVTable()
        table.add(columns.map { visit.words("messages.column.\($0)") })
        let store = RecordStore(db: visit.db, letter: id)
        var place: KeysetPlace?
        repeat {
            let page = try store.page(nil, after: place, size: batch)
            let ladder = try Ladder(page.rows, visit)
            for line in page.rows { table.add(cells(line, ladder, visit)) }
            place = page.next?.place
        } while place != nil
        return file(table, letter)
    }

    private static let columns = [
        "name", "state", "made", "opened", "acknowledged", "by", "answered", "reminded", "proofs",
    ]

    private static func cells(
        _ line: RecordLine, _ ladder: Ladder, _ visit: Visit
    ) -> [String] {
        func moment(_ date: Date?) -> String { date.map(visit.dates.machine) ?? "" }
        let proofs = ladder.rungs(line).map { rung in
            [rung.instant, rung.word, rung.source, rung.proof].compactMap { $0 }
                .joined(separator: " ")
        }
        return [
            line.name, ladder.state(line), moment(line.madeAt),
            moment(line.openedAt), moment(line.acknowledgedAt),
            line.acknowledgedBy.map { visit.words("messages.source.\($0.rawValue)") } ?? "",
            moment(line.answeredAt), moment(line.remindedAt), proofs.joined(separator: "\n"),
        ]
    }

    private static func file(_ table: CSVTable, _ letter: Letter) -> Response {
        let utf8 = HeaderParameter(name: "charset", value: "utf-8")
        // With its mark, since a spreadsheet takes a table without one for another alphabet.
        var response = Response(
            type: MediaType(essence: "text/csv", parameters: [utf8]),
            Array(("\u{FEFF}" + table.text).utf8))
        response.save(as: letter.subject, ending: "csv")
        return response
    }
}
