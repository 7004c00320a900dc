/// A small picture of a document: the first page of a PDF, or the picture itself made small, as a
/// JPEG without metadata, on white.
package struct DocumentPreview: Equatable, Sendable {
    package let bytes: [UInt8]
    /// Pixels.
    package let width: Int
    package let height: Int

    package static let mediaType = "image/jpeg"
    /// Pixels of the longer side.
    package static let edge = 1000

    /// Whether there is one for this type.
    package static func isMade(of mediaType: String) -> Bool {
        mediaType == "application/pdf" || pictures.contains(mediaType)
    }

    private static let pictures = ["image/png", "image/jpeg", "image/webp", "image/gif"]

    /// Made in child processes that can do nothing else.
    /// - Throws: as ``DocumentText/read(_:mediaType:charset:confined:limits:)``.
    package static func make(
        _ path: String, mediaType: String, edge: Int = edge, confined: Confined = Confined(),
        limits: ConfinedLimits = .picture
    ) throws(DocumentError) -> DocumentPreview {
        guard isMade(of: mediaType) else { throw .unsupported }
        let result: ConfinedResult
        if mediaType == "application/pdf" {
            result = try PDFProgram.picture(edge: edge).run(over: path, confined, limits)
        } else {
            result = try reduced(path, edge, confined, limits)
        }
        guard result.ending == .code(0) else { throw .tooCostly }
        guard let size = JPEGSize.read(result.output), max(size.width, size.height) <= edge + 1
        else { throw .broken }
        return DocumentPreview(bytes: result.output, width: size.width, height: size.height)
    }

    /// Upright, in the colours of screens, on white; only the first of moving pictures.
    private static func reduced(
        _ path: String, _ edge: Int, _ confined: Confined, _ limits: ConfinedLimits
    ) throws(DocumentError) -> ConfinedResult {
        let words = [
            Confined.document, "--size", "\(edge)x\(edge)>", "--eprofile", "srgb",
            "-o", ".jpg[Q=85,strip,background=255]",
        ]
        let result = try confined.run(
            .program("/usr/bin/vipsthumbnail", words), over: path, limits: limits)
        if let error = result.error { throw error }
        guard result.ending == .full || result.ending == .code(0) else { throw .broken }
        return result
    }
}
