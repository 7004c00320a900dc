/// A format of picture that is read and written.
package enum PictureFormat: String, CaseIterable, Sendable {
    case jpeg, png, gif, webp

    package var mediaType: String { "image/" + rawValue }

    /// Canonical extension, without the dot.
    package var fileExtension: String { self == .jpeg ? "jpg" : rawValue }
}
