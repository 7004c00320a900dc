import Community
import Content
import Foundation
import HTTP

/// Who has acknowledged a document and who has not, as a table.
enum AcknowledgementTable {
    private static let batch = 500

    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let document = try Requesting.find(id, visit)
        guard let request = try RequestStore(db: visit.db).find(id) else {
            throw Problem.notFound
        }
        try visit.write { try visit.record(.exported, "acknowledgements \(id)", in: $0) }
        var table = CSVTable()
        table.add(columns.map { visit.words("library.acknowledgement.column.\($0)") })
        let store = AcknowledgementStore(db: visit.db)
        var place: MemberPlace?
        repeat {
            let page = try KeysetPage(size: batch) {
                try store.all(request, after: place, limit: $0)
            }
            for one in page.rows { table.add(cells(one, visit)) }
            place = page.next?.place
        } while place != nil
        for one in try store.former(request) { table.add(cells(one, visit, isFormer: true)) }
        return file(table, document)
    }

    private static let columns = ["name", "state", "when", "version"]

    private static func cells(
        _ one: ExpectedPerson, _ visit: Visit, isFormer: Bool = false
    ) -> [String] {
        let state = isFormer ? "former" : one.confirmedAt == nil ? "missing" : "confirmed"
        return [
            one.name, visit.words("library.acknowledgement.state.\(state)"),
            one.confirmedAt.map(visit.dates.machine) ?? "",
            one.number.map { visit.words.number($0) } ?? "",
        ]
    }

    private static func file(_ table: CSVTable, _ document: VettedDocument) -> Response {
        let utf8 = HeaderParameter(name: "charset", value: "utf-8")
        // With its mark, since a spreadsheet takes a table without one for another alphabet.
        var response = Response(
            type: MediaType(essence: "text/csv", parameters: [utf8]),
            Array(("\u{FEFF}" + table.text).utf8))
        response.save(as: document.item.title, ending: "csv")
        return response
    }
}
