/// Why a picture cannot be used.
package enum PictureError: Error, Equatable, Sendable {
    /// The file cannot be read or written; `code` is the errno.
    case file(code: Int32)
    /// More bytes than `Picture.longest`.
    case tooLong
    /// No PNG, JPEG, GIF or WebP.
    case notAPicture
    /// The header is cut short or says the impossible.
    case damagedHeader
    /// More than `Picture.mostPixels`, or an edge over `Picture.longestEdge`, or more than so many
    /// bytes can honestly hold: see `PictureCost`.
    case tooManyPixels(width: Int, height: Int)
    /// Too many pictures are being worked on; try again soon.
    case busy
    /// The header is right but the pixels cannot be decoded: cut short or damaged.
    case undecodable
    /// The result could not be encoded or there is no memory for it.
    case unencodable
}
