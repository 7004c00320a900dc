import Community
import HTTP
import Storage

/// What the space shows of others: for its readers, and for its moderators to decide on.
enum Relayed {
    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let place = KeysetPlace(visit.request.head.query.first("before"))
        let shown = try RelayStore(db: visit.db).shown(in: space.id, before: place, size: 50)
        let page = ReceivedPage(
            tied: try visit.spaceHome.tied.map { ReceivedPage.Tied($0, visit) },
            lines: try lines(shown.rows, visit),
            pages: KeysetPages(
                shown, at: SpacePaths.received(in: space), isFirst: place == nil
            ) { $0.place.text })
        return try visit.page(page)
    }

    /// Of any kind: each with its word, and what its rubric says of it.
    private static func lines(
        _ rows: [RelayedLine], _ visit: Visit
    ) throws -> [HomeCard.Line] {
        let space = try visit.space
        var notes: [Item.ID: String] = [:]
        for (kind, rows) in Dictionary(grouping: rows, by: \.kind) {
            let found = try visit.site.publishable(kind)?.notes(rows.map(\.source), visit)
            notes.merge(found ?? [:]) { $1 }
        }
        return rows.map {
            let word = visit.site.word(for: $0.kind, visit.words)
            return $0.line([word, notes[$0.source]], visit, in: space)
        }
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
        try RelayStore(db: visit.db).accept(found.relay, by: visit.person, at: visit.now)
        try ItemStore(db: visit.db).setPublished(id, true, at: visit.now)
        let telling = found.telling(visit)
        try telling.announce(id, in: visit.space)
        try telling.record(.relayAccepted, in: found.origin.id)
        try telling.answer(.relayAccepted, found.relay, of: found.origin)
        try telling.settle(id, in: visit.space)
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
        try telling.settle(id, in: visit.space)
        return visit.redirect(
            to: SpacePaths.received(in: try visit.space), notice: "network.declined")
    }

    /// Into the trash, from which it comes back.
    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (space, found) = (try visit.space, try FoundRelay(id, visit))
        // What waits is declined, with a reason.
        guard found.relay.state == .shown else { throw Problem.notFound }
        try Trash.put(found.item, visit)
        try RelayStore(db: visit.db).noteRefusal(of: found.relay)
        let telling = found.telling(visit)
        try telling.record(.relayTakenOff, in: found.origin.id)
        try telling.answer(.relayTakenOff, found.relay, of: found.origin)
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
