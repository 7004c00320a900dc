import Community
import Foundation
import Storage

/// Makes pages found by their words, and forgets those that are nobody's, some in each transaction.
enum PageJobs {
    private static let indexing = "content.pages"
    private static let forgetting = "content.pages.forget"
    /// Pages in one transaction: others wait for it to end.
    private static let most = 40

    static func indexSoon(_ db: Database, at now: Date) throws {
        try JobQueue(db).enqueue(indexing, payload: "on", at: now, uniqueKey: indexing)
    }

    static func forgetSoon(_ db: Database, at now: Date) throws {
        try JobQueue(db).enqueue(forgetting, payload: "on", at: now, uniqueKey: forgetting)
    }

    /// Without a key: with that of the job that runs, it would take its place.
    private static func goOn(_ kind: String, _ db: Database, at now: Date) throws {
        try JobQueue(db).enqueue(kind, payload: "on", at: now)
    }

    /// Comes back by itself for pages that were made by former rules.
    static let index = JobKind(name: indexing, every: 3600) { _, site in
        let pages = try site.database.read {
            try PageStore(db: $0).waiting(most, version: PageMark.version)
        }
        return pages.map { IndexedPage($0) }
    } finish: { pages, context in
        let (db, now) = (context.db, context.now)
        let store = PageStore(db: db)
        let there = try store.setMade(pages.map(\.id), by: PageMark.version)
        let found = pages.filter { there.contains($0.id) }
        try FullText(db).put(found.map { (-$0.id, $0.entry) })
        for (text, pages) in Dictionary(grouping: found, by: \.text).sorted(by: { $0.key < $1.key })
        {
            let terms = Self.union(try store.terms(of: text), pages)
            guard let item = try store.setTerms(terms, of: text) else { continue }
            db.noteChange(of: item.rawValue)
        }
        if pages.count == most { try goOn(indexing, db, at: now) }
    }

    static let forget = JobKind(name: forgetting, every: 3600) { _, context in
        guard try PageStore(db: context.db).forget(most) else { return }
        try goOn(forgetting, context.db, at: context.now)
    }

    /// Bytes of all words of one text: an entry of the full text takes twice as many.
    private static let mostTerms = 400_000

    private static func union(_ known: String, _ pages: [IndexedPage]) -> String {
        var terms = Set(known.split(separator: " ").map(String.init))
        for page in pages { terms.formUnion(page.entry.terms) }
        var text: [String] = []
        var left = mostTerms
        for term in terms.sorted() {
            left -= term.utf8.count + 1
            guard left >= 0 else { break }
            text.append(term)
        }
        return text.joined(separator: " ")
    }
}
