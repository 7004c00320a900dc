import Community
import Content
import Foundation
import HTTP

/// A document that is of the past: it keeps its address, and leaves the lists.
enum Archivings {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try change(id, .archived, at: visit.now, visit)
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try change(id, .unarchived, at: nil, visit)
    }

    private static func change(
        _ id: Item.ID, _ decision: Vetting.Decision, at date: Date?, _ visit: Visit
    ) throws -> Response {
        let document = try visit.document(id)
        try visit.require(visit.viewer.mayArchive(document))
        if document.isArchived != (date != nil), let vetted = document.vettedVersion,
            let version = try VersionStore(db: visit.db).find(vetted)
        {
            try VettingStore(db: visit.db).add(
                decision, of: version.id, digest: version.digest, Checklist(), by: visit.person,
                at: visit.now)
            try DocumentStore(db: visit.db).setArchived(
                id, by: date == nil ? nil : visit.person, at: date)
        }
        return visit.redirect(
            to: LibraryPaths.document(id, in: try visit.space),
            notice: "library.done.\(decision.rawValue)")
    }
}
