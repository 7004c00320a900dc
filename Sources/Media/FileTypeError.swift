/// Why a file is not taken.
package enum FileTypeError: Error, Equatable, Sendable {
    /// The name has no extension, or one outside the list; the text is the extension, if any.
    case notAccepted(fileExtension: String)
    /// Not a byte in it.
    case empty
    /// The content is not what the name says; `found` is the media type recognised.
    case notAsNamed(fileExtension: String, found: String)
    /// The file cannot be read, or the recognition data is missing.
    case unreadable(reason: String)

    /// True of a photo as telephones keep them, HEIC or AVIF, under a name of its own or another's:
    /// it may be whole, but is not read here.
    package var isForeignPicture: Bool {
        switch self {
        case .notAccepted(let ending): ["heic", "heif", "hif", "avif"].contains(ending)
        case .notAsNamed(_, let found):
            [
                "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence",
                "image/avif",
            ]
            .contains(found)
        case .empty, .unreadable: false
        }
    }
}
