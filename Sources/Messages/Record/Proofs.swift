import Community
import HTTP

/// The record of a letter, to be printed or kept as a document.
enum Proofs {
    private static let pageSize = 200

    static func show(_ id: Letter.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let letter = try LetterStore(db: visit.db).own(id, of: visit.viewer, in: space)
        let store = RecordStore(db: visit.db, letter: id)
        let place = KeysetPlace(visit.request.head.query.first("after"))
        let page = try store.page(nil, after: place, size: pageSize)
        let ladder = try Ladder(page.rows, visit)
        let address = MessagesPaths.proof(id, in: space)
        return try visit.page(
            ProofPage(
                space: space, letter: letter, head: RecordHead(letter, visit),
                made: visit.words(
                    "messages.proofMade", ["when": visit.dates.moment(visit.now)]),
                totals: TotalLine.all(
                    try store.totals(), at: address, chosen: nil,
                    asksReceipt: letter.asksReceipt, visit.words),
                rows: page.rows.map { ladder.row($0, in: space) },
                pages: KeysetPages(page, at: address, isFirst: place == nil, field: "after") {
                    $0.place.text
                }))
    }
}
