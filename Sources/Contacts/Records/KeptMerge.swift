import Community
import Storage

/// What a merge is undone by.
struct KeptMerge: FromRow, Sendable {
    /// What the card that stays was before, and just after.
    let before: WholeCard
    let after: WholeCard
    let snapshot: MergeSnapshot

    init(row: Row) throws {
        snapshot = try MergeSnapshot.read(row["snapshot"])
        let owner: Person.ID? = try row["owner_id"]
        let other: Person.ID? = try row["dropped_owner"]
        before = snapshot.before.card(of: owner)
        after = snapshot.after.card(of: snapshot.takesOwner ? other : owner)
    }
}
