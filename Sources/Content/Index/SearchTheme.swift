/// A theme or category of a feature, as the filter of a search names it.
package struct SearchTheme: Sendable {
    package let id: Int64
    package let name: String
    /// Whether the viewer sees nothing of it but what they wrote themselves, and may not know of
    /// it. A feature that hides a theme has a theme for each of its texts.
    package let isHidden: Bool

    package init(id: Int64, name: String, isHidden: Bool = false) {
        self.id = id
        self.name = name
        self.isHidden = isHidden
    }
}
