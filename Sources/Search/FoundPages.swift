import Content
import Storage

/// Where in the pages of found items the words stand: of each, the first page that has them all,
/// else the first that has one.
struct FoundPages {
    private let pages: [Item.ID: FoundPage]

    /// - Parameter items: what the viewer sees.
    init(_ words: SearchWords, of items: [Item.ID], _ db: Database) throws {
        let (store, stemmer) = (SearchPageStore(db: db), Stemmer())
        let terms = words.onPage(stemmer)
        var texts = terms.isEmpty ? [] : try store.texts(of: items)
        guard !texts.isEmpty else {
            pages = [:]
            return
        }
        var found = try store.first(.all(terms), of: texts)
        texts.removeAll { found[$0] != nil }
        if terms.count > 1, !texts.isEmpty {
            found.merge(try store.first(.any(terms), of: texts)) { $1 }
        }
        let read = try store.pages(Array(found.values))
        pages = Dictionary(read.map { ($0.item, $0) }) { first, _ in first }
    }

    subscript(_ item: Item.ID) -> FoundPage? { pages[item] }
}
