import Community
import Content
import DAV
import HTTP
import Storage

/// The plots as programs read them: each a card of an address book.
enum GardenCollection {
    static let kind = CollectionKind(
        "garden", .addressBook, word: "garden.title",
        title: { $0.space.name }, sight: { viewer, space in viewer.moderates(space) ? "m" : "" },
        members: { db, viewer, spaces in
            var found: [Space.ID: [CollectionMember]] = [:]
            for space in spaces {
                found[space.id] = try GardenStore(db: db).stamps(viewer, in: space)
                    .map { CollectionMember(id: $0.key, stamp: $0.value) }
            }
            return found
        },
        find: { context, question in
            guard case .other(let root) = question,
                root.child(.card("filter"))?.child(.card("prop-filter")) == nil
            else { return nil }
            return Set(
                try GardenStore(db: context.db).stamps(context.viewer, in: context.space)
                    .map(\.key))
        },
        texts: { context, ids, wish in
            let seen = try GardenStore(db: context.db)
                .stamps(context.viewer, in: context.space).map(\.key)
            return Dictionary(
                uniqueKeysWithValues: ids.filter(seen.contains).map {
                    ($0, "BEGIN:VCARD\r\nVERSION:\(wish.version ?? "3.0")\r\nUID:\($0)\r\n")
                })
        })

    static let all: [any Declaration] =
        [
            kind, kind.reach,
            SampleThing(CollectionPaths.file(.addressBook)) { stage in
                let id: Item.ID = try stage.send(
                    GardenPaths.plots(in: stage.space), ["title": "Fèves", "plan": "En rangs."]
                ).newID()
                return CollectionFile(id.rawValue, .addressBook)
            },
        ] + kind.samples
}

extension GardenStore {
    /// The plots that the viewer sees, each with its stamp.
    fileprivate func stamps(
        _ viewer: Viewer, in space: Space
    ) throws -> [(key: Int64, value: Int64)] {
        var found: [(key: Int64, value: Int64)] = []
        try db.each(
            """
            SELECT i.id, i.stamp FROM plot AS p JOIN item AS i ON i.id = p.id
            WHERE \(viewer.sees(itemsOf: space)) ORDER BY i.id
            """
        ) { found.append((try $0["id"], try $0["stamp"])) }
        return found
    }
}
