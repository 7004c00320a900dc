package import Storage

/// What tells whether the page of an item still says to everybody what it said: another one after
/// each change of the item, of what hangs from it, of their files and signs, and of the name or
/// photo of anybody. How far somebody has read, and what they may do, is no part of it.
///
/// The engine keeps it, by triggers: nothing that writes has to think of it.
package struct Stamp: Hashable, Sendable, FromRow {
    private let item: Int64
    private let people: Int64

    package init(row: Row) throws {
        item = try row["item_stamp"]
        people = try row["people_stamp"]
    }
}
