import Community
import HTTP
import Storage

/// Publishing an item of the space in others, directly above or below it, by its moderators.
enum Publishings {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (item, publishable) = try find(id, visit)
        return try page(item, publishable, nil, visit)
    }

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (item, publishable) = try find(id, visit)
        if let key = try visit.site.refusal(of: item, visit) {
            throw Problem.conflict(because: key)
        }
        let chosen = Set(visit.request.fields.all("space").compactMap(Space.ID.init(segment:)))
        let tied = try SpaceTieStore(db: visit.db).agreed(with: item.space)
        guard chosen.isSubset(of: tied.map(\.space.id)) else { throw Problem.notFound }
        guard !chosen.isEmpty else {
            return try page(item, publishable, "network.fault.nowhere", visit)
        }
        let store = RelayStore(db: visit.db)
        let sending = RelaySending(
            item: item, publishable: publishable, relays: try store.all(of: id),
            refusals: try store.refusals(of: id), visit: visit)
        for one in tied where chosen.contains(one.space.id) { try sending.send(to: one) }
        return visit.redirect(
            to: SpacePaths.publishing(id, in: try visit.space), notice: "network.published")
    }

    /// Takes it back from one of them.
    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (item, publishable) = try find(id, visit)
        let space = visit.request.fields.first("space").flatMap(Space.ID.init(segment:))
        let store = RelayStore(db: visit.db)
        guard let relay = try store.all(of: id).first(where: { $0.space == space }),
            relay.isAlive, let there = try SpaceStore(db: visit.db).find(relay.space)
        else { throw Problem.notFound }
        try store.remove(relay)
        let telling = RelayTelling(visit: visit, item: item, publishable: publishable)
        try telling.record(.relayTakenBack, in: relay.space)
        if let shown = relay.item { try telling.settle(shown, in: there) }
        return visit.redirect(
            to: SpacePaths.publishing(id, in: try visit.space), notice: "network.tookBack")
    }

    private static func find(_ id: Item.ID, _ visit: Visit) throws -> (Item, Publishable) {
        let item = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        guard let publishable = visit.site.publishable(item.kind) else { throw Problem.notFound }
        return (item, publishable)
    }

    private static func page(
        _ item: Item, _ publishable: Publishable, _ fault: String?, _ visit: Visit
    ) throws -> Response {
        let store = RelayStore(db: visit.db)
        let relays = try store.all(of: item.id)
        let refusals = try store.refusals(of: item.id)
        let feature = visit.site.feature(ofKind: item.kind) ?? ""
        let places = try SpaceTieStore(db: visit.db).agreed(with: item.space).map { tied in
            PublishingPage.Destination(
                tied, relays.first { $0.space == tied.space.id },
                isRefused: refusals.contains(tied.space.id), isOff: tied.space.isOff(feature), visit
            )
        }
        let why = try visit.site.refusal(of: item, visit)
        let page = try PublishingPage(
            item: item, space: visit.space, places: places, why: why.map { visit.words($0) },
            fault: fault, rubric: visit.moduleName(feature),
            preview: why == nil
                ? RelayedView(item, of: visit.space, publishable, visit) : nil,
            words: visit.words)
        return try visit.page(page, fault == nil ? .ok : .unprocessable)
    }
}
