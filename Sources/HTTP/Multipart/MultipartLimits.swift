/// The bounds of the head of one multipart part.
package struct MultipartLimits: Sendable {
    /// Bytes of all header lines of one part.
    package var head = 8 << 10
    /// Header fields of one part.
    package var fields = 16

    package init() {}
}
