package import Community
package import HTTP
import Media
import Storage

extension Visit {
    /// Sends a file that hangs from something the viewer is known to see.
    /// - Throws: as `requireWhole`: what is sent is what was stored.
    package func send(_ attachment: Attachment) throws -> Response {
        try requireScanned(attachment)
        return try send(
            SentFile(
                digest: attachment.digest, name: attachment.name, size: attachment.size,
                type: attachment.sentType, isShownInPlace: attachment.isShownInPlace))
    }

    /// Sends a smaller one that was made of a picture.
    func send(_ picture: Attachment, reducedTo digest: FileDigest) throws -> Response {
        try requireScanned(picture)
        guard let size = try site.files.size(of: digest) else { throw Problem.notFound }
        // Of one that moves it is the first image alone, and no GIF.
        let isStill = picture.mediaType == PictureFormat.gif.mediaType
        return try send(
            SentFile(
                digest: digest.hex, name: isStill ? picture.name + ".png" : picture.name,
                size: Int(size),
                type: MediaType(
                    essence: isStill ? PictureFormat.png.mediaType : picture.mediaType),
                isShownInPlace: true))
    }

    /// Asks whether a file may be had by others than its sender. Of a site without a scanner all
    /// may, but for what one has found before.
    /// - Throws: `Problem.fileInfected`, `Problem.fileUnscanned`.
    package func requireScanned(_ attachment: Attachment) throws {
        if attachment.scan == .infected { throw Problem.fileInfected }
        guard attachment.scan == .waiting, site.options.scanner != nil else { return }
        guard let person = viewer.person, attachment.person == person else {
            throw Problem.fileUnscanned
        }
    }
}

extension Attachment {
    /// What a browser might run is bytes to it, and so is a text whose letters nobody can tell: it
    /// would guess at them.
    fileprivate var sentType: MediaType {
        guard risk == nil else { return .bytes }
        guard mediaType.hasPrefix("text/") else { return MediaType(essence: mediaType) }
        guard let charset else { return .bytes }
        return MediaType(
            essence: mediaType, parameters: [HeaderParameter(name: "charset", value: charset)])
    }

    /// Pictures. A PDF as well may be shown in place, but Chromium does not open its reader in
    /// a sandboxed document, and the sandbox matters more: it is downloaded.
    fileprivate var isShownInPlace: Bool { isPicture }

    /// Whether no scanner found anything in it, or still has to look.
    func isClean(_ visit: Visit) -> Bool {
        scan != .infected && (scan == .clean || visit.site.options.scanner == nil)
    }

    var isPicture: Bool {
        family == FileFamily.picture.rawValue
            && PictureFormat.allCases.contains { $0.mediaType == mediaType }
    }
}
