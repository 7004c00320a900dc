package import Community
package import Content
import Foundation
package import HTTP
import Media
package import Storage

/// A town with a pinboard, where Amina has pinned a card.
package final class PinboardTown {
    package let town: Town
    package let space: Space

    package init(limits: (inout SiteOptions) -> Void = { _ in }) throws {
        let resources = try CardPage.resources.get()
        town = try Town(features: [pinboard]) {
            $0.resources = resources
            limits(&$0)
        }
        space = try town.space(.centre)
    }

    package var site: Site { town.site }

    package func visit(_ resident: Resident) throws -> Browser { try town.visit(as: resident) }

    /// Somebody whose session has ended since signs in again.
    package func visitAgain(_ resident: Resident) throws -> Browser {
        try town.signInAgain(resident)
    }

    @discardableResult
    package func write<T>(_ body: (Database) throws -> T) throws -> T {
        try site.database.write(body)
    }

    package func count(_ sql: SQL) throws -> Int {
        try site.database.read { try $0.value(sql) } ?? 0
    }

    @discardableResult
    package func card(
        _ title: String = "Covoiturage", by resident: Resident = .amina, in place: Place = .centre
    ) throws -> Item.ID {
        let (person, space) = (try town.person(resident), try town.space(place))
        return try write {
            try CardStore(db: $0).create(title, in: space, by: person, at: town.now)
        }
    }

    package func address(_ card: Item.ID) -> String { CardPaths.card(card, in: space) }

    /// Comments through the front door.
    @discardableResult
    package func comment(
        _ text: String, on card: Item.ID, by resident: Resident, _ more: FormFields = [:],
        files: [UploadedFile] = []
    ) throws -> Answer {
        var fields = more
        fields.append("text", text)
        return try visit(resident).post(
            SpacePaths.comments(card, in: space), fields, files: files)
    }

    /// The number of a comment, from where its posting led.
    package func id(_ answer: Answer) throws -> Item.ID {
        let digits = answer.location?.components(separatedBy: "#comment-").last ?? ""
        guard let number = Int64(digits) else { throw TownError.missing("a comment") }
        return Item.ID(rawValue: number)
    }

    /// The comments that a table holds, in the trash or not.
    package func comments() throws -> Int { try count("SELECT COUNT(*) AS n FROM comment AS c") }

    package func upload(
        _ name: String, _ bytes: [UInt8], size: Int? = nil, isDiscarded: Bool = false
    ) throws -> UploadedFile {
        let path = site.files.newTemporaryPath()
        try Data(bytes).write(to: URL(filePath: path))
        var stream = DigestStream()
        stream.update(bytes)
        return UploadedFile(
            field: "files", fileName: name, type: "application/octet-stream",
            path: isDiscarded ? "" : path, size: size ?? bytes.count,
            sha256: stream.finish().bytes, discarded: isDiscarded ? .unwanted : nil)
    }

    package func pdf(_ name: String = "Tract.pdf", _ text: String = "Ensemble") throws
        -> UploadedFile
    {
        try town.pdf(name, text)
    }

    package func setAudience(_ audience: Audience, of item: Item.ID) throws {
        try write { try $0.run("UPDATE item SET audience = \(audience) WHERE id = \(item)") }
    }

    package func openToGuests() throws {
        try write { try $0.run("UPDATE space SET is_public = 1 WHERE id = \(space.id)") }
    }
}
