package import Foundation
package import Storage

/// What a job works with: the site, one write transaction, and the time.
package struct JobContext {
    package let site: Site
    package let db: Database
    package let now: Date
}
