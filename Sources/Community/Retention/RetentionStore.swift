package import Foundation
package import Storage

/// The table of what those who run the site decided of how long something is kept.
package struct RetentionStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// What is decided, by name.
    private func chosen() throws -> [String: Int] {
        var chosen: [String: Int] = [:]
        try db.each("SELECT c.name, c.amount FROM retention_choice AS c") {
            chosen[try $0["name"]] = try $0["amount"]
        }
        return chosen
    }

    func amount(of retention: Retention, _ options: SiteOptions) throws -> Int {
        Self.amount(of: retention, try chosen(), options)
    }

    /// What holds of each, by name.
    package func amounts(_ all: [Retention], _ options: SiteOptions) throws -> [String: Int] {
        let chosen = try chosen()
        return Dictionary(
            uniqueKeysWithValues: all.map { ($0.name, Self.amount(of: $0, chosen, options)) })
    }

    /// What was decided once and is out of bounds now does not hold.
    private static func amount(
        of retention: Retention, _ chosen: [String: Int], _ options: SiteOptions
    ) -> Int {
        guard let amount = chosen[retention.name], retention.bounds.contains(amount) else {
            return retention.usual(options)
        }
        return amount
    }

    package func set(_ amount: Int, of retention: Retention) throws {
        try db.run(
            """
            INSERT INTO retention_choice (name, amount) VALUES (\(retention.name), \(amount))
            ON CONFLICT (name) DO UPDATE SET amount = excluded.amount
            """)
    }

    /// How many there are of each, and how many of them are older than a moment, as far as one
    /// counts, in one statement.
    package func headcounts(
        _ all: [Retention], before start: (Retention) -> Date
    ) throws -> [String: (held: Headcount, old: Headcount)] {
        let found = try db.counts(
            all.map { (name: $0.name, count: Self.counting($0.place)) }
                + all.map {
                    (name: $0.name + " old", count: Self.counting($0.place, before: start($0)))
                })
        func count(_ name: String) -> Headcount { Headcount(counted: found[name] ?? 0) }
        return Dictionary(
            uniqueKeysWithValues: all.map {
                ($0.name, (count($0.name), count($0.name + " old")))
            })
    }

    private static func counting(_ place: Retention.Place, before date: Date? = nil) -> SQL {
        let old: SQL = date.map { "\(place.date) < \($0)" } ?? "1 = 1"
        return """
            SELECT COUNT(*) FROM (
                SELECT 1 AS one FROM \(place.table) WHERE \(place.condition) AND \(old)
                LIMIT \(Headcount.most + 1)) AS c
            """
    }
}
