import Community
import HTTP
import Storage

/// What the space shows of others: for its readers, and for its moderators to decide on.
enum Relayed {
    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let home = try visit.spaceHome
        let page = ReceivedPage(
            tied: home.tied.map { ReceivedPage.Tied($0, visit) },
            lines: home.relayed.map {
                $0.line(visit.site.word(for: $0.kind, visit.words), visit, in: space)
            })
        return try visit.page(page)
    }

    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let found = try FoundRelay(id, visit)
        try visit.markOpened(found.item)
        return try page(found, "", visit)
    }

    static func accept(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let found = try FoundRelay(id, visit)
        let address = SpacePaths.relayed(id, in: try visit.space)
        guard found.relay.state == .asked else {
            return visit.redirect(to: address, notice: "network.accepted")
        }
        try RelayStore(db: visit.db).accept(found.relay.id, by: visit.person, at: visit.now)
        try ItemStore(db: visit.db).setPublished(id, true, at: visit.now)
        let telling = found.telling(visit)
        try telling.announce(id, in: visit.space)
        try telling.record(.relayAccepted, in: found.origin.id)
        try telling.answer(.relayAccepted, found.relay, of: found.origin)
        return visit.redirect(to: address, notice: "network.accepted")
    }

    /// With a reason, which those who published it are told.
    static func decline(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let found = try FoundRelay(id, visit)
        guard found.relay.state == .asked else { throw Problem.notFound }
        let reason = (visit.request.fields.first("reason") ?? "").plainLines.trimmed
        guard !reason.isEmpty, reason.length <= RelayedPage.longest else {
            return try page(found, reason, visit, .unprocessable)
        }
        try RelayStore(db: visit.db).decline(
            found.relay, because: reason, by: visit.person, at: visit.now)
        let telling = found.telling(visit)
        try telling.record(.relayDeclined, in: found.origin.id)
        try telling.answer(.relayDeclined, found.relay, of: found.origin)
        return visit.redirect(
            to: SpacePaths.received(in: try visit.space), notice: "network.declined")
    }

    /// Into the trash, from which it comes back.
    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (space, found) = (try visit.space, try FoundRelay(id, visit))
        try Trash.put(found.item, visit)
        try found.telling(visit).record(.relayTakenOff, in: found.origin.id)
        return visit.redirect(
            to: SpacePaths.received(in: space), notice: "network.takenOff",
            undo: SpacePaths.restoration(id, in: space))
    }

    private static func page(
        _ found: FoundRelay, _ reason: String, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.space
        let isOut = found.relay.state == .shown && found.item.isPublished
        let page = RelayedPage(
            item: found.item, space: space,
            view: try RelayedView(found.source, of: found.origin, found.publishable, visit),
            rubric: visit.moduleName(visit.site.feature(ofKind: found.source.kind) ?? ""),
            isAsked: found.relay.state == .asked, isOut: isOut,
            moderates: visit.viewer.moderates(space), reason: reason,
            isRefused: status == .unprocessable, words: visit.words)
        return try visit.page(page, status)
    }
}
