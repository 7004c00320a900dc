package import Community
package import Foundation

/// A file to be read, and where.
package struct ImportSource: Sendable {
    package let data: Data
    package let name: String
    package let space: Space
    package let words: Localization
    /// How the keys of the words of its kind begin.
    let texts: String
    /// What was said of its columns, if it is a table.
    let sheet: SheetSettings
}
