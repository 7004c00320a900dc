import Community
import HTTP
import Storage

enum RelaySamples {
    static let all: [any Declaration] = [
        SampleThing(SpacePaths.relayed) { try offered(.shown, on: $0) },
        SampleThing(SpacePaths.relayAcceptance) { try offered(.asked, on: $0) },
        SampleThing(SpacePaths.relayRefusal) { try offered(.asked, on: $0) },
        RouteSample(.post, SpacePaths.publishing) { stage in
            ["space": try institute(of: stage).description]
        },
        RouteSample(.delete, SpacePaths.publishing) { stage in
            let other = try institute(of: stage)
            let item = try stage.id(SpacePaths.item)
            try stage.send(
                SpacePaths.publishing(item, in: stage.space), ["space": other.description],
                by: stage.cast.moderator)
            return ["space": other.description]
        },
        RouteSample(.post, SpacePaths.relayRefusal, ["reason": "Pas pour nous."]),
    ]

    /// A space below.
    private static func institute(of stage: SampleStage) throws -> Space.ID {
        try tied(try TieSamples.neighbour(of: stage), on: stage)
    }

    private static func tied(_ other: Space.ID, on stage: SampleStage) throws -> Space.ID {
        try stage.write { db in
            let (store, now) = (SpaceTieStore(db: db), stage.site.clock.now())
            let person = stage.cast.administrator
            let tie = try store.ask(
                other, under: stage.space.id, from: other, as: stage.space.slug, by: person,
                at: now)
            try store.agree(tie, by: person, at: now)
            return other
        }
    }

    /// Of whatever module is there.
    private static func offered(
        _ state: Relay.State, on stage: SampleStage
    ) throws -> Item.ID {
        let kinds = stage.site.declarations.all(Publishable.self)
        let kind = kinds.lazy.compactMap { stage.site.itemKinds[$0.name] }
            .first { stage.has($0.path) }
        guard let kind, let publishable = stage.site.publishable(kind.name) else {
            throw SampleError.noThing(SpacePaths.relayed.pattern.text)
        }
        return try offer(try stage.another(kind.path), publishable, state, on: stage)
    }

    /// The neighbour offers it: something of the space stands for one of theirs.
    private static func offer(
        _ source: Item.ID, _ publishable: Publishable, _ state: Relay.State,
        on stage: SampleStage
    ) throws -> Item.ID {
        let other = try TieSamples.neighbour(of: stage)
        return try stage.write { db in
            let now = stage.site.clock.now()
            let shown = try ItemStore(db: db).create(
                ItemDraft(
                    space: stage.space.id, kind: publishable.relayKind, author: nil,
                    title: "De nos voisins", isPublished: state == .shown), at: now)
            try RelayStore(db: db).add(
                shown, of: source, publishable.name, from: other, in: stage.space.id, state,
                by: stage.cast.moderator, at: now)
            return shown
        }
    }
}
