import Community
import Content

extension SpacePaths {
    static let figures = SpacePath("/administration/figures")
    /// The same for a spreadsheet.
    static let figuresTable = SpacePath("/administration/figures/csv")
}
