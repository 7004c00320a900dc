import Community
import Content
import Storage
import VCard

/// For whom cards are read, and how.
struct ExportReading: Sendable {
    let site: Site
    let viewer: Viewer
    let space: Space
    let words: Localization

    init(_ visit: Visit) throws {
        (site, viewer, space) = (visit.site, visit.viewer, try visit.spaceOfMembers)
        words = visit.words
    }

    private var isWhole: Bool { viewer.moderates(space) }

    /// Read and written while it is sent.
    func body(_ ids: [Item.ID], _ format: ExportFormat) -> PiecedBody {
        PiecedBody(ids.count, piece: 200, head: head(format)) {
            try bytes(Array(ids[$0]), format)
        }
    }

    private func head(_ format: ExportFormat) -> [UInt8] {
        guard format == .sheet else { return [] }
        // With its mark, since a spreadsheet takes a table without one for another alphabet.
        return Array(("\u{FEFF}" + SheetWriting(words, isWhole: isWhole).head).utf8)
    }

    private func bytes(_ ids: [Item.ID], _ format: ExportFormat) throws -> [UInt8] {
        let cards = try site.database.read {
            try SeenCardStore(db: $0).cards(ids, for: viewer, in: space)
        }
        guard format != .sheet else {
            let sheet = SheetWriting(words, isWhole: isWhole)
            return Array(cards.map(sheet.row).joined().utf8)
        }
        var writer = CardWriter(format.version)
        for card in cards {
            let picture = card.contact.picture.flatMap { StoredPicture.read($0, site) }
            writer.add(card.card(isWhole: isWhole, saysSights: isWhole, picture: picture))
        }
        return writer.bytes
    }
}
