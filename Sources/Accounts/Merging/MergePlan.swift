import Community
import Content
import Markup
import Storage

/// What two accounts becoming one will do, in numbers and names.
struct MergePlan {
    let places: [MergePlace]
    let moved: [MergeLine]
    let ended: [MergeLine]
    let warnings: [MergeLine]

    /// Told in other words: the account, and its places.
    private static let told = ["account", "account.audit", "spaces.memberships"]

    init(kept: Person.ID, closed: Person.ID, _ visit: Visit, _ db: Database) throws {
        let (words, store) = (visit.words, MergePlanStore(db: db, kept: kept, closed: closed))
        places = try store.places().map { MergePlace($0, words) }
        let all = visit.site.declarations.all(PersonalData.self)
        let counts = try store.counts(all)
        let held = all.filter { (counts[$0.name] ?? 0) > 0 && !Self.told.contains($0.name) }
        let line = { (data: PersonalData) in
            MergeLine(words(data.word), words.number(counts[data.name] ?? 0))
        }
        moved = held.filter { !$0.endsWithMerge }.map(line)
        ended = held.filter(\.endsWithMerge).map(line)
        let warned = visit.site.declarations.all(MergeWarning.self)
        let found = try store.warnings(warned)
        warnings = warned.compactMap { one in
            guard let count = found[one.name], count > 0 else { return nil }
            return MergeLine(words.count(one.word, count), "")
        }
    }
}

/// A space that either account belongs to.
struct MergePlace: Rendered {
    private let space: String
    private let kept: String
    private let closed: String
    private let role: String

    init(_ place: MergePlanStore.Place, _ words: Localization) {
        let word = { (role: Role?) in role.map { words("role.\($0.rawValue)") } ?? "–" }
        (space, kept) = (place.space, word(place.kept))
        (closed, role) = (word(place.closed), word(place.role))
    }

    static let fields: [Field<Self>] = [
        .text("space") { $0.space }, .text("keptRole") { $0.kept },
        .text("closedRole") { $0.closed }, .text("role") { $0.role },
    ]
}

/// A word and a number, or a sentence.
struct MergeLine: Rendered {
    private let word: String
    private let count: String

    init(_ word: String, _ count: String) { (self.word, self.count) = (word, count) }

    static let fields: [Field<Self>] = [
        .text("word") { $0.word }, .text("count") { $0.count },
    ]
}
