import Community
import Content
import Storage

/// The cards that programs read: those that are out, and the profiles of the members.
struct ContactCollectionStore {
    let db: Database
    let viewer: Viewer

    func members(in spaces: [Space]) throws -> [Space.ID: [CollectionMember]] {
        guard !spaces.isEmpty else { return [:] }
        let sights = Dictionary(
            uniqueKeysWithValues: spaces.map { space in
                (space.id, SightRule(viewer: viewer, space: space).widest.rank)
            })
        var found: [Space.ID: [CollectionMember]] = [:]
        try db.each(
            """
            SELECT c.space_id, c.item_id, c.stamp FROM contact AS c
            JOIN item AS i ON i.id = c.item_id
            WHERE c.space_id IN \(list: spaces.map(\.id)) AND i.published = 1
                AND i.trashed_at IS NULL
            ORDER BY c.space_id, c.item_id
            """
        ) { row in
            let (space, stamp): (Space.ID, Int64) = (try row["space_id"], try row["stamp"])
            // Whoever sees more of a card reads another text.
            found[space, default: []].append(
                CollectionMember(
                    id: ProgramCard.contact(try row["item_id"]).number,
                    stamp: stamp * 4 + (sights[space] ?? 0)))
        }
        for (space, profiles) in try ShownProfileStore(db: db, viewer: viewer).all(in: spaces) {
            found[space, default: []] += profiles.map(MemberCard.member)
        }
        return found
    }

    func cards(_ ids: [Item.ID], in space: Space) throws -> [SeenCard] {
        try SeenCardStore(db: db).cards(ids, for: viewer, in: space)
            .filter { $0.contact.item.isPublished }
    }

    func profiles(_ people: [Person.ID], in space: Space) throws -> [ShownProfile] {
        guard !people.isEmpty else { return [] }
        return try ShownProfileStore(db: db, viewer: viewer)
            .all(in: [space], only: people)[space.id] ?? []
    }
}

extension SightRule {
    /// What tells readers apart.
    var widest: ContactSight { sights.last ?? .space }
}

extension ContactSight {
    fileprivate var rank: Int64 {
        switch self {
        case .space: 0
        case .members: 1
        case .moderators: 2
        }
    }
}
