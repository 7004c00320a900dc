import Community
import Foundation
import Media
import Storage

/// A picture as pages show it: its size, and the smaller ones that were made of it.
struct PictureSizes: Equatable, Sendable {
    static let smallEdge = 360
    static let largeEdge = 1280

    /// Pixels.
    let width: Int
    let height: Int
    /// Those that fit `smallEdge` and `largeEdge`; nil where that would not be less to send.
    let small: FileDigest?
    let large: FileDigest?

    var reduced: [FileDigest] { [small, large].compactMap { $0 } }

    /// The width of the picture once it fits an edge.
    func width(fitting edge: Int) -> Int {
        let longest = max(width, height)
        return longest <= edge ? width : max(1, width * edge / longest)
    }
}

extension PictureSizes {
    /// Makes the smaller ones of a stored picture, outside of any transaction.
    /// - Throws: `PictureError`, or `StorageError.full`.
    init(of digest: FileDigest, in files: FileStore, for owner: Int64 = 0) throws {
        let facts = try Picture.probe(files.path(of: digest))
        let make = { try Self.reduced(digest, facts, to: $0, in: files, for: owner) }
        (width, height) = (facts.width, facts.height)
        small = try make(Self.smallEdge)
        large = try make(Self.largeEdge)
    }

    private static func reduced(
        _ digest: FileDigest, _ facts: PictureFacts, to edge: Int, in files: FileStore,
        for owner: Int64
    ) throws -> FileDigest? {
        guard max(facts.width, facts.height) > edge else { return nil }
        let target = files.newTemporaryPath()
        try Picture.fitted(files.path(of: digest), maxEdge: edge, to: target, for: owner)
        let (made, size) = try IdentifiedFile.measure(target)
        // A drawing of few colours may be less as it is.
        guard let whole = try files.size(of: digest), size < whole else {
            unlink(target)
            return nil
        }
        try files.adopt(target, as: made)
        return made
    }
}

extension PictureSizes: FromRow {
    init(row: Row) throws {
        width = try row["width"]
        height = try row["height"]
        let (small, large): (String?, String?) = (try row["small"], try row["large"])
        self.small = small.flatMap { FileDigest(hex: $0) }
        self.large = large.flatMap { FileDigest(hex: $0) }
    }
}
