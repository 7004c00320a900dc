package import Foundation
package import Storage

/// Who reads a collection of which space, and in which language.
package struct CollectionContext {
    package let site: Site
    package let db: Database
    package let viewer: Viewer
    package let space: Space
    package let words: Localization
    package let now: Date
}
