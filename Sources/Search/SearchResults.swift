import Community
import Content
import HTTP

/// The answer to a search: one page of it, and how many there are.
struct SearchResults: Sendable {
    static let pageSize = 20

    let count: Int
    /// Of as many as can be turned to.
    let pages: NumberedPages
    let rows: [SearchRow]
    let members: [MemberRow]
    /// What may have been meant.
    let suggestion: Suggestion?

    var isMore: Bool { count > SearchStore.most }

    init(_ question: SearchQuestion, _ visit: Visit) throws {
        let space = try visit.space
        let store = SearchStore(db: visit.db, viewer: visit.viewer, space: space)
        let words = SearchWords(question.text)
        let scope = try store.scope(question, SearchSight(visit))
        let ids = try scope.map { try store.find(words, $0) } ?? []
        count = ids.count
        let isLost = ids.count < Suggestion.few
        members = try store.members(words, question, isLost: isLost, visit)
        suggestion =
            try isLost
            ? scope.flatMap { try Suggestion(words, question, $0, store, visit) } : nil
        let shown = ids.prefix(SearchStore.most)
        pages = NumberedPages(
            count: shown.count, size: Self.pageSize, asked: question.page, visit.words
        ) { page in question.address(in: space) { $0.page = page } }
        let here = shown.dropFirst(pages.offset).prefix(pages.size)
        let items = try store.items(here)
        let texts = try visit.site.searchIndex.texts(
            items.map { ($0.item.id, $0.item.kind) }, visit.db)
        let inside = try FoundPages(words, of: items.map(\.item.id), visit.db)
        let marker = SearchMarker(words)
        rows = try items.map { found in
            let id = found.item.id
            return try SearchRow(found, texts[id], inside[id], marker, visit)
        }
    }
}

extension SearchStore {
    /// Where a question looks; nowhere when no member has the name it asks for.
    fileprivate func scope(
        _ question: SearchQuestion, _ sight: SearchSight
    ) throws -> SearchScope? {
        var authors: [Person.ID]?
        if !question.author.isEmpty, viewer.knowsPeople(of: space) {
            authors = try people(named: question.author)
            if authors?.isEmpty == true { return nil }
        }
        let hides = try !sight.hidden.isEmpty && !wrote(in: sight.hidden)
        return SearchScope(
            question, authors: authors, hides ? sight.query : nil, for: viewer, in: space)
    }
}
