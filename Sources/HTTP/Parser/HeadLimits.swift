/// The bounds of a request's head (design of Parvis, "HTTP").
package struct HeadLimits: Sendable {
    /// Bytes of one header line.
    package var line = 8 << 10
    /// Bytes of the whole head.
    package var total = 32 << 10
    /// Header fields of the whole head.
    package var fields = 64
    /// Bytes of the request target.
    package var target = 4 << 10

    package init() {}
}
