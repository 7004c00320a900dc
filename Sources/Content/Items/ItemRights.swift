package import Community
package import Storage

/// What decides who sees an item, read once for all viewers. `ItemSight` judges by it, and says
/// the same as `Visibility` does in a query.
package struct ItemRights: Sendable {
    package let id: Item.ID
    let audience: Audience
    package let isPublished: Bool
    /// Neither in the trash nor of a module that the space has switched off.
    let isThere: Bool
    package let author: Person.ID?
    /// Those that it is for, where it is for groups.
    let groups: [MemberGroup.ID]

    /// Nil where a join has found no item.
    package init?(row: Row, _ item: String) throws {
        let id: Item.ID? = try row[item + "_id"]
        guard let id else { return nil }
        self.id = id
        audience = try row[item + "_audience"]
        isPublished = try row[item + "_published"]
        author = try row[item + "_author_id"]
        isThere = try row[item + "_is_there"]
        groups = MemberGroup.ID.all(in: try row[item + "_groups"])
    }
}
