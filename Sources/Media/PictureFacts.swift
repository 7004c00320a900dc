/// What the header of a picture says.
package struct PictureFacts: Equatable, Sendable {
    package let format: PictureFormat
    /// Pixels.
    package let width: Int
    /// Pixels.
    package let height: Int
}
