import Community
import Content
import Documents
import Foundation
import Markup
import Media
import Storage

/// A version's file as a page shows it: its name and size, the way to it, and what of it a browser
/// may safely show in the page: pictures, sounds, films, the beginning of a plain text.
struct FileView: Rendered {
    /// Of a text, so that a page stays light.
    static let mostText = 8_000
    /// Of a text that is looked at for its beginning: all of it is, to be sure of it.
    private static let mostRead = 1 << 20

    let version: DocumentVersion
    let address: String
    let words: Localization
    let text: String?
    /// Where the small picture is.
    let picture: String?
    /// "analysé", where there is a scanner or one has found something.
    let scan: String?

    /// - Parameter address: where it is downloaded from.
    init(_ version: DocumentVersion, at address: String, _ visit: Visit) throws {
        self.version = version
        self.address = address
        words = visit.words
        let isHad = visit.viewer.mayHaveFile(of: version, visit.site)
        text = isHad ? try Self.text(version, visit) : nil
        scan = Self.scan(version, visit)
        picture =
            version.reading?.picture == nil || !isHad
            ? nil : LibraryPaths.picture(version.id, in: try visit.space)
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.version.name }, .text("address") { $0.address },
        .text("size") { $0.words.bytes($0.version.size) },
        .text("kind") { FileName.fileExtension(of: $0.version.name).uppercased() },
        .text("icon") { $0.version.icon }, .text("digest") { $0.version.digest },
        .flag("isPicture") { $0.isPicture && $0.picture == nil },
        .optionalText("picture") { $0.picture },
        .text("pictureWidth") { String($0.version.reading?.picture?.width ?? 0) },
        .text("pictureHeight") { String($0.version.reading?.picture?.height ?? 0) },
        .flag("isPage") { !$0.isPicture },
        .optionalText("inside") { $0.inside }, .optionalText("scan") { $0.scan },
        .optionalText("risk") { $0.risk },
        .flag("unsafe") { $0.version.scan != .clean },
        .flag("isSound") { $0.version.family == FileFamily.sound.rawValue },
        .flag("isVideo") { $0.version.family == FileFamily.video.rawValue },
        .optionalText("beginning") { $0.text },
        .flag("goesOn") { $0.text != nil && $0.version.size > Self.mostText },
    ]

    /// What one is told of before opening it: by what was found in it, and by its name until then.
    private var risk: String? {
        let marks = version.reading?.marks ?? []
        let found = marks.filter { $0.isTold && ($0 != .html || !marks.contains(.svg)) }
        guard found.isEmpty else {
            return found.map { words("library.mark.\($0.rawValue)") }.joined(separator: ", ")
        }
        return FileRisk(fileExtension: FileName.fileExtension(of: version.name))
            .map { words("attachment.risk.\($0.rawValue)") }
    }

    /// What the search finds of the file.
    private var inside: String? {
        guard let state = version.reading?.text, state != .none else { return nil }
        if let count = version.reading?.pages, count > 0, state == .read {
            return words.count("library.inside.pages", count)
        }
        return words("library.inside.\(state.rawValue)")
    }

    private var isPicture: Bool {
        PictureFormat.allCases.contains { $0.mediaType == version.mediaType }
    }

    private static func scan(_ version: DocumentVersion, _ visit: Visit) -> String? {
        guard let scan = version.scan,
            scan == .infected || visit.site.options.scanner != nil
        else { return nil }
        return visit.words("attachment.scan.\(scan.rawValue)")
    }

    /// Nil unless its letters are known and its bytes are those that were sent.
    private static func text(_ version: DocumentVersion, _ visit: Visit) throws -> String? {
        guard version.mediaType == "text/plain", version.charset == TextCharset.utf8.rawValue,
            version.size <= mostRead, let digest = FileDigest(hex: version.digest),
            let file = FileHandle(forReadingAtPath: visit.site.files.path(of: digest))
        else { return nil }
        let data = try file.read(upToCount: mostRead) ?? Data()
        try file.close()
        var stream = DigestStream()
        stream.update([UInt8](data))
        guard stream.finish() == digest else { return nil }
        // A letter cut at the end is left out.
        return String(decoding: data.prefix(mostText), as: UTF8.self)
            .trimmingCharacters(in: CharacterSet(charactersIn: "\u{FFFD}"))
    }
}

extension DocumentVersion {
    /// The symbol of the sprite, after `file-`.
    var icon: String { family == FileFamily.spreadsheet.rawValue ? "sheet" : family }
}

extension DocumentMark {
    /// That a password is asked for is told by what the search finds.
    fileprivate var isTold: Bool { self != .encrypted }
}
