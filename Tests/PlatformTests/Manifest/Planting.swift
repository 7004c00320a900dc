import Community
import Content
import Foundation
import HTTP
import Storage

/// Planting a plot, with all that follows from it; and throwing its plan away.
enum Planting {
    static func create(_ visit: Visit) throws -> Response {
        let (space, fields, db) = (try visit.space, visit.request.fields, visit.db)
        let title = fields.first("title") ?? ""
        let bed = try GardenStore(db: db).bed(in: space)
        let plan = try fields.first("plan").map { try visit.site.files.write(Array($0.utf8)).hex }
        let id = try GardenStore(db: db).plant(
            title, in: bed.id, of: space, by: visit.person, plan: plan, at: visit.now)
        try JobQueue(db).enqueue(
            GardenManifest.ripen.name, payload: id.description,
            at: visit.now.addingTimeInterval(86_400))
        try visit.record(.planted, title)
        if let gardener = try PersonStore(db: db).find(visit.person) {
            try Mailer(visit, db).send(.planted, to: gardener, ["name": gardener.name])
        }
        try announce(id, in: bed.id, visit)
        return visit.redirect(to: GardenPaths.plot(id, in: space))
    }

    private static func announce(_ id: Item.ID, in bed: Bed.ID, _ visit: Visit) throws {
        let space = try visit.space
        let item = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: space)
        let address = GardenPaths.plot(id, in: space)
        var notifier = Notifier(of: item, in: item, address: address, visit.site)
        notifier.touching = [GardenManifest.beds.target(bed.rawValue)]
        notifier.toFollowers = .planted
        let entry = JournalEntry(
            .planted, space: space.id, actor: item.author, feature: "garden", kind: item.kind,
            item: id, title: item.title, address: address, audience: item.audience)
        try Announcement(entry, notifier).publish(mentioned: [], visit.db, at: visit.now)
    }

    static func removePlan(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        _ = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: space)
        let plan = try GardenStore(db: visit.db).removePlan(of: id)
        try StaleFileStore(db: visit.db).sweepLater([plan].compactMap(\.self), at: visit.now)
        return visit.redirect(to: GardenPaths.plot(id, in: space))
    }
}
