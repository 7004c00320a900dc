import Community
import Markup
package import Storage

/// Keeps the full text of items. It follows every change before its commit, so that a post is
/// found at once.
package struct SearchIndex: Sendable {
    private let declarations: Declarations
    /// Of the rules that texts are cut and marked by: another one has everything indexed again.
    static let version = 4
    /// Items that one statement asks for.
    private static let most = 500

    init(_ declarations: Declarations) { self.declarations = declarations }

    private var kinds: [String: ItemKind] { declarations.byName() }

    static let following = SiteStart("index of the search") { site in
        let index = site.searchIndex
        site.database.follow { db, changes in
            let known = changes.compactMapValues(\.self)
            let stale = try SearchIndexStore(db: db).askStale()
            try index.update(
                changes.keys.sorted().map(Item.ID.init), db,
                kinds: Dictionary(uniqueKeysWithValues: known.map { (Item.ID(rawValue: $0), $1) }))
            try index.refresh(stale.get(), db)
        }
    }

    /// Follows what was changed by another table.
    func refresh(_ stale: [Item.ID], _ db: Database) throws {
        guard !stale.isEmpty else { return }
        try update(stale, db)
        try SearchIndexStore(db: db).forgetStale(stale)
    }

    /// Writes the entries of items that have changed, and removes those of items that are gone.
    /// - Parameter kinds: those of the items that are known.
    func update(_ ids: [Item.ID], _ db: Database, kinds: [Item.ID: String] = [:]) throws {
        let text = FullText(db)
        for start in stride(from: 0, to: ids.count, by: Self.most) {
            let some = Array(ids[start..<min(start + Self.most, ids.count)])
            let entries = try entries(some, db, kinds)
            try text.put(entries)
            let known = Set(entries.map(\.id))
            try text.remove(some.filter { !known.contains($0) })
        }
    }

    /// Those whose entry is not what their text says: none, if nothing forgot to say that it
    /// changed something.
    package func behind(_ db: Database) throws -> [Item.ID] {
        let (store, text) = (SearchIndexStore(db: db), FullText(db))
        var behind: [Item.ID] = []
        var last: Int64 = 0
        while true {
            let ids = try store.items(after: last, limit: Self.most)
            guard let end = ids.last else { return behind }
            for (id, entry) in try entries(ids, db) where try !text.holds(entry, of: id) {
                behind.append(id)
            }
            last = end.rawValue
        }
    }

    /// How many items the index has yet to come to.
    package static func countWaiting(_ db: Database) throws -> Int {
        try SearchIndexStore(db: db).countWaiting(version: version)
    }

    /// The kinds that none of the items has words of: a manifest that forgot its texts.
    package func kindsWithoutWords(_ db: Database) throws -> [String] {
        try kinds.values.filter { kind in
            try kind.texts(db, SearchIndexStore(db: db).some(kind.name)).get().allSatisfy {
                ($0.title + $0.body).isBlank
            }
        }.map(\.name).sorted()
    }

    private func entries(
        _ ids: [Item.ID], _ db: Database, _ kinds: [Item.ID: String] = [:]
    ) throws -> [(id: Item.ID, entry: FullTextEntry)] {
        let store = SearchIndexStore(db: db)
        let asked = try (
            store.ask(subjects: ids), store.ask(fileNames: ids),
            ask(ids.compactMap { id in kinds[id].map { (id, $0) } }, db)
        )
        var subjects = try asked.0.get()
        var texts = try asked.2.flatMap { try $0.get() }
        texts += try ask(
            subjects.filter { kinds[$0.id] == nil }.map { ($0.id, $0.kind) }, db
        ).flatMap { try $0.get() }
        let known = Set(subjects.map(\.id))
        let others = Set(texts.map(\.id)).subtracting(known)
        if !others.isEmpty { subjects += try store.ask(subjects: Array(others)).get() }
        var files = try asked.1.get()
        let more = texts.map(\.files).filter { !ids.contains($0) }
        if !more.isEmpty {
            files.merge(try store.ask(fileNames: more).get()) { $1 }
        }
        return entries(of: subjects, texts, files)
    }

    private func entries(
        of subjects: [SearchSubject], _ texts: [ItemText], _ files: [Item.ID: String]
    ) -> [(id: Item.ID, entry: FullTextEntry)] {
        let texts = Dictionary(texts.map { ($0.id, $0) }) { $1 }
        return subjects.compactMap { subject in
            guard let text = texts[subject.id] else { return nil }
            let body = Self.plain(text.body) + (files[text.files] ?? "")
            let entry = FullTextEntry(
                title: text.title, body: body,
                marks: subject.marks(themes: text.themes, declarations),
                terms: subject.terms)
            return (subject.id, entry)
        }
    }

    /// The texts of items of several kinds: one reading for each kind.
    package func texts(
        _ items: [(id: Item.ID, kind: String)], _ db: Database
    ) throws -> [Item.ID: ItemText] {
        let texts = try ask(items, db).flatMap { try $0.get() }
        return Dictionary(texts.map { ($0.id, $0) }) { $1 }
    }

    private func ask(
        _ items: [(id: Item.ID, kind: String)], _ db: Database
    ) throws -> [Asked<[ItemText]>] {
        var groups = Dictionary(grouping: items, by: \.kind).mapValues { $0.map(\.id) }
        let stands = try StandingTexts(&groups, kinds, db)
        return try groups.sorted { $0.key < $1.key }
            .compactMap { name, ids in try kinds[name]?.texts(db, ids) }
            .map { texts in texts.map(stands.replacing) }
    }

    package static func plain(_ markdown: String) -> String { Markdown.plainText(markdown) }
}

extension Site {
    package var searchIndex: SearchIndex { SearchIndex(declarations) }
}
