import Community
import Content
import Storage

/// Cards in the order of their names, for one viewer.
struct ContactListStore {
    let db: Database
    let viewer: Viewer
    let space: Space

    /// Beginnings of words that fewer cards than this have are looked up; more frequent ones are
    /// asked of each card in the order of names, where enough of them come soon.
    private static let rare = 6_000

    var sights: [ContactSight] { SightRule(viewer: viewer, space: space).sights }

    func count(_ query: ContactQuery) throws -> Int {
        try db.one("SELECT COUNT(*) AS n \(try found(query))")
    }

    /// All of them that are published.
    func all(_ query: ContactQuery) throws -> [Item.ID] {
        guard query.words.isEmpty || !query.beginnings.isEmpty else { return [] }
        return try db.values(
            """
            SELECT c.item_id \(try found(query)) AND i.published = 1
            ORDER BY c.name_key, c.item_id
            """)
    }

    func page(_ query: ContactQuery, limit: Int, offset: Int = 0) throws -> [ListedContact] {
        try listed(try found(query), limit: limit, offset: offset)
    }

    /// The first of some cards, in the order of their names.
    func listed(_ chosen: SQL, limit: Int, offset: Int = 0) throws -> [ListedContact] {
        try db.all(
            """
            SELECT \(Self.columns), COALESCE(oi.title, c.organisation) AS organisation
            FROM (SELECT c.item_id AS chosen \(chosen)
                ORDER BY c.name_key, c.item_id LIMIT \(limit) OFFSET \(offset)) AS f
            JOIN contact AS c ON c.item_id = f.chosen JOIN item AS i ON i.id = c.item_id
            LEFT JOIN item AS oi ON oi.id = c.organisation_id
                AND \(Visibility(viewer, in: space).sees("oi").sql)
            ORDER BY c.name_key, c.item_id
            """)
    }

    /// The people of an organisation, those whose mandate is over last.
    func people(of organisation: Item.ID, on day: String, limit: Int) throws -> [ListedContact] {
        try db.all(
            """
            SELECT \(Self.columns), c.organisation
            FROM contact AS c JOIN item AS i ON i.id = c.item_id
            WHERE c.organisation_id = \(organisation) AND \(viewer.sees(itemsOf: space))
            ORDER BY CASE WHEN c.mandate_until <> '' AND c.mandate_until < \(day) THEN 1 ELSE 0 END,
                c.name_key, c.item_id LIMIT \(limit)
            """)
    }

    static let columns: SQL = """
        c.item_id, i.title, i.published, c.kind AS contact_kind, c.letter, c.unit, c.function,
        c.mandate_until, c.due_at
        """

    private func found(_ query: ContactQuery) throws -> SQL {
        let beginnings = query.beginnings
        if !query.words.isEmpty, beginnings.isEmpty { return "FROM contact AS c WHERE 1 = 0" }
        guard let lead = try lead(of: beginnings) else {
            return "FROM contact AS c \(rest(query, beginnings))"
        }
        return """
            FROM (SELECT DISTINCT w.contact_id FROM contact_word AS w
                WHERE \(WordStore.begins(with: lead.looked, "w", seen: sights, in: space.id))) AS h
            CROSS JOIN contact AS c \(rest(query, lead.others, "c.item_id = h.contact_id AND"))
            """
    }

    /// Which of these is looked up, and which are asked of what it finds; nil for none.
    func lead(of beginnings: [String]) throws -> (looked: String, others: [String])? {
        guard !beginnings.isEmpty else { return nil }
        let counts = try WordStore(db: db).counts(
            beginnings, upTo: Self.rare, seen: sights, in: space.id)
        guard let least = counts.min(), least < Self.rare, let place = counts.firstIndex(of: least)
        else { return nil }
        var others = beginnings
        return (others.remove(at: place), others)
    }

    /// What each card is asked.
    func rest(_ query: ContactQuery, _ beginnings: [String], _ join: SQL = "") -> SQL {
        var conditions: [SQL] = ["c.space_id = \(space.id)", viewer.sees(itemsOf: space)]
        conditions += shelf(query) + care(query)
        if let letter = query.letter { conditions.append("c.letter = \(letter)") }
        if let theme = query.theme {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM contact_in_theme AS x
                    WHERE x.contact_id = c.item_id AND x.theme_id = \(theme))
                """)
        }
        if let code = query.department {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM contact_department AS d
                    WHERE d.contact_id = c.item_id AND d.code = \(code))
                """)
        }
        conditions += beginnings.map {
            WordStore.has($0, "c.item_id", seen: sights, in: space.id)
        }
        return """
            JOIN item AS i ON i.id = c.item_id
            WHERE \(join) \(conditions.joined(separator: " AND "))
            """
    }

    private func shelf(_ query: ContactQuery) -> [SQL] {
        switch query.shelf {
        case .organisation, .person: ["c.kind = \(query.shelf.rawValue)"]
        // They have no cards.
        case .members: ["1 = 0"]
        case .all: []
        }
    }

    private func care(_ query: ContactQuery) -> [SQL] {
        switch query.care {
        case .due: ["c.due_at IS NOT NULL"]
        case .mine: ["c.owner_id = \(viewer.person)"]
        case nil: []
        }
    }
}
