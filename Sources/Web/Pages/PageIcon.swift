/// A picture that a page names as its sign.
package struct PageIcon: Hashable, Sendable {
    package let address: WebAddress
    /// The longer side in pixels, as the page says; nil if it does not or for any size.
    package let side: Int?
    /// Whether it is drawn by lines (SVG), which not every program can show.
    package let isDrawing: Bool
}
