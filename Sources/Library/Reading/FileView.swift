import Community
import Content
import Foundation
import Markup
import Media
import Storage

/// A version's file as a page shows it: its name and size, the way to it, and what of it a browser
/// may safely show in the page: pictures, sounds, films, the beginning of a plain text.
struct FileView: Rendered {
    /// Of a text, so that a page stays light.
    static let mostText = 8_000

    let version: DocumentVersion
    let address: String
    let words: Localization
    let text: String?
    let reading: DocumentReading?
    /// Where the small picture is.
    let picture: String?

    /// - Parameter address: where it is downloaded from.
    init(_ version: DocumentVersion, at address: String, _ visit: Visit) throws {
        self.version = version
        self.address = address
        words = visit.words
        text = try Self.text(version, visit)
        reading = try ReadingStore(db: visit.db).find(version.id)
        picture =
            reading?.picture == nil
            ? nil : LibraryPaths.picture(version.id, in: try visit.space)
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.version.name }, .text("address") { $0.address },
        .text("size") { $0.words.bytes($0.version.size) },
        .text("kind") { FileName.fileExtension(of: $0.version.name).uppercased() },
        .text("icon") { $0.version.icon }, .text("digest") { $0.version.digest },
        .flag("isPicture") { $0.isPicture && $0.picture == nil },
        .optionalText("picture") { $0.picture },
        .text("pictureWidth") { String($0.reading?.picture?.width ?? 0) },
        .text("pictureHeight") { String($0.reading?.picture?.height ?? 0) },
        .flag("isPage") { !$0.isPicture },
        .optionalText("inside") { $0.inside },
        .flag("isSound") { $0.version.family == FileFamily.sound.rawValue },
        .flag("isVideo") { $0.version.family == FileFamily.video.rawValue },
        .optionalText("beginning") { $0.text },
        .flag("goesOn") { $0.text != nil && $0.version.size > Self.mostText },
    ]

    /// What the search finds of the file.
    private var inside: String? {
        guard let state = reading?.text, state != .none else { return nil }
        if let count = reading?.pages, count > 0, state == .read {
            return words.count("library.inside.pages", count)
        }
        return words("library.inside.\(state.rawValue)")
    }

    private var isPicture: Bool {
        PictureFormat.allCases.contains { $0.mediaType == version.mediaType }
    }

    /// Nil unless its letters are known.
    private static func text(_ version: DocumentVersion, _ visit: Visit) throws -> String? {
        guard version.mediaType == "text/plain", version.charset == TextCharset.utf8.rawValue,
            let digest = FileDigest(hex: version.digest),
            let file = FileHandle(forReadingAtPath: visit.site.files.path(of: digest))
        else { return nil }
        let data = try file.read(upToCount: mostText) ?? Data()
        try file.close()
        // A letter cut at the end is left out.
        return String(decoding: data, as: UTF8.self)
            .trimmingCharacters(in: CharacterSet(charactersIn: "\u{FFFD}"))
    }
}

extension DocumentVersion {
    /// The symbol of the sprite, after `file-`.
    var icon: String { family == FileFamily.spreadsheet.rawValue ? "sheet" : family }
}
