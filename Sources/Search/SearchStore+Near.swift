import Community
import Content
import Storage

extension SearchStore {
    /// An entry that has a word, or one near to it.
    struct NearEntry: FromRow {
        /// Which of the words that were asked for.
        let place: Int
        /// Whether it has the word itself.
        let isKnown: Bool
        let item: Item.ID
        let kind: String
        let forms: String

        init(row: Row) throws {
            place = try row["place"]
            isKnown = try row["known"]
            item = try row["item_id"]
            kind = try row["kind"]
            forms = try row["forms"]
        }
    }

    /// Words that are looked at, and entries for each.
    static let mostNear = 3
    private static let mostEntries = 12
    private static let places: [SQL] = ["0", "1", "2"]

    /// One statement for all the words: of what the viewer sees, what has them or near ones.
    func near(_ words: [NearWords], _ scope: SearchScope) throws -> [NearEntry] {
        let stemmer = Stemmer()
        let parts: [SQL] = zip(Self.places, words).flatMap { place, near in
            let known: FullTextQuery = .any([.word(near.word), .word(stemmer.stem(near.word))])
            return [
                entries(known, scope, as: "\(place) AS place, 1 AS known, '' AS forms", most: 1),
                entries(
                    .any(near.all.sorted().map(FullTextQuery.word)), scope,
                    as: "\(place) AS place, 0 AS known, \(FullText.forms) AS forms",
                    most: Self.mostEntries),
            ]
        }
        let numbered = parts.map { part -> SQL in
            "SELECT e.place, e.known, e.item_id, e.kind, e.forms FROM (\(part)) AS e"
        }
        return try db.all("\(numbered.joined(separator: " UNION ALL "))")
    }

    /// The words that there are, anywhere, which two slips may have made of each of these: what
    /// the viewer does not see of them is not among the entries that `near` then finds.
    func far(_ words: [NearWords]) throws -> [NearWords] {
        let parts: [SQL] = zip(Self.places, words).compactMap { place, near in
            FullText.words(like: near.word, within: 2).map {
                "SELECT \(place) AS place, w.word FROM (\($0)) AS w"
            }
        }
        guard !parts.isEmpty else { return [] }
        var found: [Int: [String]] = [:]
        try db.each("\(parts.joined(separator: " UNION ALL "))") { row in
            found[try row["place"], default: []].append(try row["word"])
        }
        return words.enumerated().compactMap { place, near in
            NearWords(near.word, farAmong: found[place] ?? [])
        }
    }

    private func entries(
        _ query: FullTextQuery, _ scope: SearchScope, as columns: SQL, most: Int
    ) -> SQL {
        """
        SELECT \(columns), i.id AS item_id, i.kind
        FROM search_text AS f JOIN item AS i ON i.id = \(FullText.id)
        WHERE \(FullText(db).matches(scope.narrowing(query))) AND \(viewer.sees(itemsOf: space))
        ORDER BY \(FullText.id) DESC LIMIT \(most)
        """
    }

    /// Members whose name has all of these words, each from its beginning.
    func members(named words: [String]) throws -> [FoundMember] {
        guard viewer.knowsPeople(of: space), !words.isEmpty else { return [] }
        let parts: [SQL] = words.map { word in
            "AND ' ' || REPLACE(\(.folded("p.name")), '-', ' ') LIKE \("% " + word + "%")"
        }
        return try db.all(
            """
            SELECT p.id, p.name, CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS has_photo
            FROM person AS p JOIN membership AS m ON m.person_id = p.id
            WHERE m.space_id = \(space.id) \(parts.joined(separator: " "))
            ORDER BY p.name, p.id LIMIT \(Self.mostMembers)
            """
        )
    }

    /// Members whose name has words that are a slip or two away from these.
    func members(nearlyNamed words: [String]) throws -> [FoundMember] {
        guard viewer.knowsPeople(of: space), words.contains(where: { Slips.most(in: $0) > 0 })
        else { return [] }
        // The first letter of each is taken to be right.
        let parts: [SQL] = words.map { word in
            "AND ' ' || REPLACE(\(.folded("p.name")), '-', ' ') LIKE \("% \(word.prefix(1))%")"
        }
        let found: [FoundMember] = try db.all(
            """
            SELECT p.id, p.name, CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS has_photo
            FROM person AS p JOIN membership AS m ON m.person_id = p.id
            WHERE m.space_id = \(space.id) \(parts.joined(separator: " "))
            ORDER BY p.name, p.id LIMIT \(Self.mostNames)
            """
        )
        let asked = words.map { ($0, Slips($0, most: Slips.most(in: $0))) }
        return Array(
            found.filter { person in
                let names = TextWords.pieces(of: person.name)
                return asked.allSatisfy { word, slips in
                    names.contains { $0.hasPrefix(word) || slips.count(to: $0) != nil }
                }
            }.prefix(Self.mostMembers))
    }

    private static let mostMembers = 5
    private static let mostNames = 2000
}
