import Community
import Content
import Foundation
import Storage

/// The tables of the garden.
struct GardenStore {
    let db: Database

    static let schema = Migration("garden-1") {
        """
        CREATE TABLE bed (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            name TEXT NOT NULL
        ) \(.strict)
        """
        """
        CREATE TABLE plot (
            id \(.integer) PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
            bed_id \(.integer) NOT NULL REFERENCES bed (id),
            is_ripe \(.integer) NOT NULL DEFAULT 0,
            plan TEXT,
            label TEXT NOT NULL DEFAULT '',
            label_html TEXT NOT NULL DEFAULT ''
        ) \(.strict)
        """
        """
        CREATE TABLE watering (
            plot_id \(.integer) NOT NULL REFERENCES plot (id) ON DELETE CASCADE,
            person_id \(.integer) NOT NULL REFERENCES person (id),
            PRIMARY KEY (plot_id, person_id)
        ) \(.strict)
        """
        "CREATE TABLE gate (id \(.integer) PRIMARY KEY) \(.strict)"
    }

    static let addresses = SpaceMoving("garden.beds", table: "bed", column: "name")

    static func hasPlot(in space: Space) -> SQL {
        """
        EXISTS (SELECT p.id FROM plot AS p JOIN bed AS b ON b.id = p.bed_id
            WHERE b.space_id = \(space.id))
        """
    }

    func addBed(_ name: String, in space: Space) throws {
        try db.run("INSERT INTO bed (space_id, name) VALUES (\(space.id), \(name))")
    }

    func beds(in space: Space) throws -> [Bed] {
        var beds: [Bed] = []
        try db.each(
            "SELECT b.id, b.name FROM bed AS b WHERE b.space_id = \(space.id) ORDER BY b.id"
        ) {
            beds.append(Bed(id: try $0["id"], name: try $0["name"]))
        }
        return beds
    }

    /// The first of a space.
    func bed(in space: Space) throws -> Bed {
        guard let bed = try beds(in: space).first else { throw Problem.notFound }
        return bed
    }

    func plant(
        _ title: String, in bed: Bed.ID, of space: Space, by author: Person.ID, plan: String? = nil,
        at now: Date
    ) throws -> Item.ID {
        let id = try ItemStore(db: db).create(
            ItemDraft(
                space: space.id, kind: "plot", author: author, title: title, isPublished: true),
            at: now)
        try db.run("INSERT INTO plot (id, bed_id, plan) VALUES (\(id), \(bed), \(plan))")
        return id
    }

    func plots(
        in space: Space, for viewer: Viewer, _ which: SQL = "1 = 1"
    ) throws -> [(id: Item.ID, title: String)] {
        var plots: [(id: Item.ID, title: String)] = []
        try db.each(
            """
            SELECT i.id, i.title FROM \(Self.seen(viewer, space)) AND \(which)
            ORDER BY i.id
            """
        ) { plots.append((try $0["id"], try $0["title"])) }
        return plots
    }

    /// Plots that others point to, as long as the visitor sees them.
    func cited(_ which: SQL, _ visit: Visit) throws -> [CitedThing] {
        let space = try visit.space
        return try plots(in: space, for: visit.viewer, which).map {
            CitedThing(
                id: $0.id.rawValue, title: $0.title, address: GardenPaths.plot($0.id, in: space))
        }
    }

    func texts(_ ids: [Item.ID]) throws -> Asked<[ItemText]> {
        try db.ask(
            each:
                """
                SELECT l.id, l.bed_id, i.title FROM plot AS l JOIN item AS i ON i.id = l.id
                WHERE l.id IN \(list: ids)
                """
        ) {
            ItemText(
                id: try $0["id"], title: try $0["title"], body: "",
                themes: [try $0["bed_id"]].compactMap(\.self))
        }
    }

    func ripen(_ id: Item.ID) throws { try db.run("UPDATE plot SET is_ripe = 1 WHERE id = \(id)") }

    func water(_ id: Item.ID, by person: Person.ID) throws {
        try db.run("INSERT INTO watering (plot_id, person_id) VALUES (\(id), \(person))")
    }

    /// - Returns: the digest of the file that it was.
    func removePlan(of id: Item.ID) throws -> String? {
        let plan: String? = try db.value("SELECT l.plan FROM plot AS l WHERE l.id = \(id)")
        try db.run("UPDATE plot SET plan = NULL WHERE id = \(id)")
        return plan
    }

    func withhold(planNamed digest: String) throws {
        try db.run("UPDATE plot SET is_ripe = 1 WHERE plan = \(digest)")
    }

    func openGate() throws { try db.run("INSERT INTO gate (id) VALUES (1) ON CONFLICT DO NOTHING") }

    func shutGate() throws { try db.run("DELETE FROM gate") }

    func isGateOpen() throws -> Bool {
        try db.value("SELECT g.id FROM gate AS g") as Int64? != nil
    }

    /// Plots that a viewer sees, of `plot AS l` and `item AS i`.
    private static func seen(_ viewer: Viewer, _ space: Space) -> SQL {
        "plot AS l JOIN item AS i ON i.id = l.id WHERE \(viewer.sees(itemsOf: space))"
    }
}

extension GardenStore {
    @Sendable static func ripe(for viewer: Viewer, in space: Space) -> SQL? {
        "SELECT COUNT(*) FROM \(seen(viewer, space)) AND l.is_ripe = 1"
    }

    @Sendable static func dry(for viewer: Viewer, in space: Space) -> TaskRows? {
        TaskRows(
            id: "l.id", title: "i.title", since: "i.created_at",
            from: """
                FROM \(seen(viewer, space)) AND NOT EXISTS (SELECT 1 FROM watering AS w
                    WHERE w.plot_id = l.id AND w.person_id = \(viewer.person))
                """)
    }

    @Sendable static func planted(
        for viewer: Viewer, in space: Space, _ period: FigurePeriod
    ) -> DecisionRows? {
        DecisionRows(
            id: "l.id", title: "i.title", at: "i.created_at",
            from: """
                FROM \(seen(viewer, space))
                    AND i.created_at >= \(period.start) AND i.created_at < \(period.end)
                """)
    }

    @Sendable static func waterings(by person: Person.ID) -> SQL {
        """
        SELECT w.plot_id AS key, i.title AS plot
        FROM watering AS w JOIN item AS i ON i.id = w.plot_id WHERE w.person_id = \(person)
        """
    }

    @Sendable static func erase(_ one: ErasedPerson, _ db: Database) throws -> Int {
        try db.affected(by: "DELETE FROM watering WHERE person_id = \(one.id)")
    }

    /// A plot stands in the crop that it is called after.
    @Sendable static func crops(of item: SQL) -> SQL {
        """
        SELECT c.id FROM crop AS c
        WHERE c.space_id = \(item).space_id AND c.name = \(item).title
        """
    }

    @Sendable static func cropSizes(in space: Space) -> SQL {
        """
        SELECT c.id AS theme_id, COUNT(*) AS size FROM crop AS c
        JOIN item AS i ON i.space_id = c.space_id AND i.title = c.name
        WHERE c.space_id = \(space.id) AND i.kind = 'plot' AND i.trashed_at IS NULL GROUP BY c.id
        """
    }

    static func count(in space: Space, _ period: FigurePeriod) -> SQL {
        """
        SELECT COUNT(*) FROM plot AS l JOIN item AS i ON i.id = l.id
        WHERE i.space_id = \(space.id) AND i.trashed_at IS NULL
            AND i.published_at >= \(period.start) AND i.published_at < \(period.end)
        """
    }

    static let trace = ItemTrace("garden.waterings") { items, limit, db in
        try db.affected(
            by: """
                DELETE FROM watering WHERE (plot_id, person_id) IN (
                    SELECT w.plot_id, w.person_id FROM watering AS w
                    WHERE w.plot_id IN (\(items)) LIMIT \(limit))
                """)
    }

    static let doubled = MergeWarning("garden.doubled", word: "garden.doubled") {
        """
        SELECT COUNT(*) FROM watering AS w JOIN watering AS o ON o.plot_id = w.plot_id
        WHERE w.person_id = \($0) AND o.person_id = \($1)
        """
    }

    static let mentions = MentionText(
        "plot",
        read: {
            """
            SELECT l.id, l.label AS text, l.plan AS html FROM plot AS l
            WHERE l.plan IS NOT NULL AND l.label IS NOT NULL AND l.id IN \(list: $0)
            """
        },
        write: { "UPDATE plot SET label = \($1), plan = \($2) WHERE id = \($0)" })

    static let erased = ErasedWords("plot") {
        "UPDATE plot SET label = \($1), label_html = \($2) WHERE id IN \(list: $0)"
    }

    static let names = NameErasure("garden.labels") { name, last, limit, db in
        let range: [Item.ID] = try db.values(
            "SELECT l.id FROM plot AS l WHERE l.id > \(last) ORDER BY l.id LIMIT \(limit)")
        try db.run(
            """
            UPDATE plot SET label = REPLACE(label, \(name.full), \(name.gone))
            WHERE id IN \(list: range)
            """)
        return range.last?.rawValue
    }

    static let labels = RenderedText(
        "plot", as: .message, in: "plot", of: "label")

    static let plans = FileReference(
        "plan of a plot",
        kept: """
            SELECT l.plan AS digest, CAST(NULL AS BIGINT) AS size, CAST(NULL AS TEXT) AS name
            FROM plot AS l WHERE l.plan IS NOT NULL
            """,
        naming: { "SELECT 1 AS named FROM plot AS l WHERE l.plan = \($0)" },
        next: {
            """
            SELECT DISTINCT l.plan AS digest FROM plot AS l
            WHERE l.plan > \($0) ORDER BY l.plan LIMIT \($1)
            """
        })
}
