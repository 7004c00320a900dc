package import Community
package import Foundation
package import Storage

/// Where things of a file are compared with what is there, and written.
package struct ImportContext {
    package let site: Site
    package let db: Database
    package let space: Space
    /// Whoever brings the file in; nil once their account is gone.
    package let person: Person.ID?
    package let words: Localization
    package let now: Date
}
