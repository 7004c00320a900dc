import Community
import HTTP

/// Those who have not done what a letter asks, to be telephoned: with the numbers that they show.
enum Calls {
    private static let pageSize = 200

    static func index(_ id: Letter.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let letter = try LetterStore(db: visit.db).own(id, of: visit.viewer, in: space)
        let store = RecordStore(db: visit.db, letter: id)
        let place = KeysetPlace(visit.request.head.query.first("after"))
        let page = try store.missing(
            after: place, of: letter, size: pageSize)
        let ladder = try Ladder(page.rows, visit)
        let numbers = try store.telephones(
            of: page.rows.map(\.person), for: visit.viewer, in: space)
        return try visit.page(
            CallsPage(
                space: space, letter: letter,
                calls: page.rows.map {
                    CallsPage.Call(
                        name: $0.name, state: ladder.state($0),
                        telephone: numbers[$0.person])
                },
                pages: KeysetPages(
                    page, at: MessagesPaths.calls(id, in: space), isFirst: place == nil,
                    field: "after"
                ) { $0.place.text }))
    }
}
