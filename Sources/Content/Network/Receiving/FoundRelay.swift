import Community
import Storage

/// Something that the space of a visit shows of another, as its viewer sees it: by a right of this
/// space alone, and only as long as its source is out.
struct FoundRelay {
    /// What stands for it here.
    let item: Item
    let relay: Relay
    let source: Item
    let origin: Space
    let publishable: Publishable

    init(_ id: Item.ID, _ visit: Visit) throws {
        let db = visit.db
        item = try ItemStore(db: db).find(id, for: visit.viewer, in: visit.space)
        guard let relay = try RelayStore(db: db).find(id), relay.state != .declined,
            let source = try ItemStore(db: db).find(relay.source),
            let origin = try SpaceStore(db: db).find(relay.origin),
            let publishable = visit.site.publishable(relay.kind),
            !origin.isOff(visit.site.feature(ofKind: relay.kind) ?? ""),
            try visit.site.refusal(of: source, visit) == nil
        else { throw Problem.notFound }
        (self.relay, self.source) = (relay, source)
        (self.origin, self.publishable) = (origin, publishable)
    }

    func telling(_ visit: Visit) -> RelayTelling {
        RelayTelling(visit: visit, item: source, publishable: publishable)
    }

    /// The files of a source are its readers', wherever they read it.
    static let files = LentFiles("network") { source, visit in
        let space = try visit.space
        guard let id = try RelayStore(db: visit.db).item(of: source, in: space.id) else {
            return nil
        }
        return SpacePaths.relayed(try FoundRelay(id, visit).item.id, in: space)
    }
}
