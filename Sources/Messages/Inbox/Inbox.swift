import Community
import HTTP
import Storage

/// One's messages, thread by thread.
enum Inbox {
    private static let longestQuery = 100

    static func index(_ visit: Visit) throws -> Response { try show(.inbox, visit) }

    static func hidden(_ visit: Visit) throws -> Response { try show(.hidden, visit) }

    private static func show(_ box: Box, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let asked = visit.request.head.query
        let place = KeysetPlace(asked.first("before"))
        let query = String((asked.first("q") ?? "").oneLine.prefix(longestQuery))
        let words = LetterWords.typed(query)
        let store = InboxStore(db: visit.db, viewer: visit.viewer, space: space)
        let isSearch = box == .inbox && !words.isEmpty
        let page =
            isSearch
            ? try store.search(words, place) : try store.page(place, isHidden: box == .hidden)
        return try visit.page(
            InboxPage(
                space: space, box: box, tabs: Box.tabs(at: box, visit),
                rows: page.rows.map { InboxRow($0, in: space, visit) },
                pages: KeysetPages(
                    page, at: address(box, isSearch ? query : nil, space), isFirst: place == nil
                ) {
                    KeysetPlace(isPinned: !isSearch && $0.isUnread, at: $0.lastAt, id: $0.thread)
                        .text
                },
                query: isSearch ? query : nil,
                mayWrite: visit.viewer.mayWriteLetters(in: space)))
    }

    private static func address(_ box: Box, _ query: String?, _ space: Space) -> String {
        guard box == .inbox else { return MessagesPaths.hidden(in: space) }
        let inbox = MessagesPaths.inbox(in: space)
        guard let query else { return inbox }
        let fields: FormFields = ["q": query]
        return inbox + "?" + fields.urlEncoded
    }
}
