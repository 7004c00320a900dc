import Community
import Foundation
import Storage
import VCard

/// The photo or logo of a card, for a file of cards.
enum StoredPicture {
    /// Nil for a file that is away.
    static func read(_ digest: FileDigest, _ site: Site) -> CardPicture? {
        guard let bytes = FileManager.default.contents(atPath: site.files.path(of: digest)),
            !bytes.isEmpty
        else { return nil }
        return .bytes(bytes, type: type(of: bytes))
    }

    private static func type(of bytes: Data) -> String {
        if bytes.starts(with: [0x89, 0x50]) { return "image/png" }
        return bytes.starts(with: [0x52, 0x49]) ? "image/webp" : "image/jpeg"
    }
}
