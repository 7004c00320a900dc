package import Foundation
package import Storage

/// How long something is kept that is forgotten by itself. Whoever forgets it declares it: those
/// who run the site change it within its bounds, and people are told what holds.
package struct Retention: Declaration {
    package static let noun = "time that something is kept"

    package enum Unit: String, Sendable {
        case days, months
    }

    /// What stands for it in the sentences that tell people of it: `{trash}`.
    package let name: String
    /// The key of its words in the catalogues.
    package let word: String
    package let unit: Unit
    package let bounds: ClosedRange<Int>
    let usual: @Sendable (SiteOptions) -> Int
    let place: Place

    /// Where it lies: rows of a table, with an alias, that have a date and fulfil a condition.
    struct Place: Sendable {
        let table: SQL
        let date: SQL
        let condition: SQL
    }

    /// - Parameters:
    ///   - usual: what holds until somebody decides.
    ///   - table: with an alias, such as `item AS i`, and `date` and `condition` on it.
    package init(
        _ name: String, word: String, _ unit: Unit, in bounds: ClosedRange<Int>,
        usual: @escaping @Sendable (SiteOptions) -> Int, table: SQL, date: SQL,
        where condition: SQL = "1 = 1"
    ) {
        (self.name, self.word, self.unit) = (name, word, unit)
        (self.bounds, self.usual) = (bounds, usual)
        place = Place(table: table, date: date, condition: condition)
    }

    /// The moment before which it is forgotten.
    package func start(_ context: JobContext) throws -> Date {
        try start(context.site, context.db, at: context.now)
    }

    package func start(_ site: Site, _ db: Database, at now: Date) throws -> Date {
        start(try RetentionStore(db: db).amount(of: self, site.options), before: now)
    }

    package func start(_ amount: Int, before now: Date) -> Date {
        switch unit {
        case .days: Keeping.start(ofDays: amount, before: now)
        case .months: Keeping.start(ofMonths: amount, before: now)
        }
    }
}

extension Retention {
    static let audit = Retention(
        "audit", word: "retention.audit", .months, in: 6...36, usual: { $0.keeping.audit },
        table: "audit AS a", date: "a.at")

    static let networks = Retention(
        "networks", word: "retention.networks", .months, in: 1...12,
        usual: { $0.keeping.networks }, table: "audit AS a", date: "a.at",
        where: "a.network_salt IS NOT NULL")

    static let mails = Retention(
        "mails", word: "retention.mails", .days, in: 7...90, usual: { $0.keeping.mails },
        table: "outbox AS o", date: "o.created_at",
        where: "o.lease IS NULL AND o.next_at IS NULL AND o.origin_kind IS NULL")
}
