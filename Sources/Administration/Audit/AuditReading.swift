import Community
import Content

/// For whom the audit log is read, and how.
struct AuditReading: Sendable {
    let site: Site
    let viewer: Viewer
    let words: Localization
    let dates: DateText

    init(_ visit: Visit) {
        (site, viewer, words, dates) = (visit.site, visit.viewer, visit.words, visit.dates)
    }
}
