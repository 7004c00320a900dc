package import Community
package import HTTP
package import Storage

/// Who looks at texts before others see them, and decides on what was reported. The kernel holds a
/// text back and hands it over; without a desk nothing has to wait.
package struct ReviewDesk: Declaration {
    package static let noun = "review desk"

    package let name: String
    /// Puts an unpublished item into the queue; harmless if it is there.
    let hold: @Sendable (Item, Visit) throws -> Void
    /// Leads to the decision on a published text; nil if none can be taken.
    let takeDown: @Sendable (Item, Visit) throws -> Response?
    /// What is said and decided of an item is said of another from now on.
    let move: @Sendable (_ old: Item.ID, _ new: Item.ID, Database) throws -> Void
    /// Takes a report of an item that its readers cannot reach by its own page.
    let report: @Sendable (Item, _ words: String, Visit) throws -> Void

    package init(
        _ name: String, hold: @escaping @Sendable (Item, Visit) throws -> Void,
        takeDown: @escaping @Sendable (Item, Visit) throws -> Response?,
        move: @escaping @Sendable (_ old: Item.ID, _ new: Item.ID, Database) throws -> Void,
        report: @escaping @Sendable (Item, _ words: String, Visit) throws -> Void
    ) {
        self.name = name
        self.hold = hold
        self.takeDown = takeDown
        self.move = move
        self.report = report
    }
}

extension Site {
    var reviewDesks: [ReviewDesk] { declarations.all() }

    /// Hands something over that its reader reports and that no page of its own shows, such as
    /// one message of a private exchange: an item that the moderators alone see.
    package func report(_ item: Item, saying words: String, _ visit: Visit) throws {
        for desk in reviewDesks { try desk.report(item, words, visit) }
    }

    /// A text has moved into another item, such as the first message of a merged topic: what is
    /// said and decided of it follows.
    package func moveReviews(from old: Item.ID, to new: Item.ID, _ db: Database) throws {
        for desk in reviewDesks { try desk.move(old, new, db) }
    }
}
